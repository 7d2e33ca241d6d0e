import subprocess
import sys
import zipfile

import pytest
from docx import Document

from pipeline.read import packed as limits
from pipeline.read import read_inputs


def read(folder):
    (item,) = read_inputs(folder)
    return item


def pdf(lines):
    """A one-page PDF with a text layer, by hand."""
    text = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {text} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    xref = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % o for o in offsets)
    return bytes(out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % xref)


def test_pdf(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(["The port was closed on Monday,", "officials said."]))
    article = read(tmp_path)
    assert article.format == "pdf"
    assert article.text.split() == ["The", "port", "was", "closed", "on", "Monday,", "officials", "said."]


def test_docx(tmp_path):
    document = Document()
    document.add_paragraph("The port was closed.")
    document.add_paragraph("“It will open,” she said.")
    document.core_properties.title = "Port shut"
    document.save(tmp_path / "a.docx")
    article = read(tmp_path)
    assert (article.text, article.title) == ("The port was closed.\n\n“It will open,” she said.", "Port shut")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"%PDF-1.4 and nothing else", "damaged"),
        ("a.pdf", b"", "damaged"),
        ("a.pdf", pdf([]), "no text layer"),
        ("a.docx", b"PK\x03\x04 no archive", "damaged"),
    ],
)
def test_bad_documents_are_skipped(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    assert read(tmp_path).reason == reason


def test_a_docx_that_unpacks_to_too_much_is_skipped(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_UNPACKED", 1000)
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "0" * 100_000)
    assert read(tmp_path).reason == "too large"


def test_what_the_pdf_library_finds_odd_stays_off_the_terminal(tmp_path):
    (tmp_path / "cut.pdf").write_bytes(
        b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<</Size 1>>\nstartxref\n9\n"
    )
    code = "import sys; from pipeline.read import read_inputs; print(*[i.reason for i in read_inputs(sys.argv[1])])"
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, capture_output=True, text=True)
    assert (run.stdout, run.stderr) == ("damaged\n", "")
