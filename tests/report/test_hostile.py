"""Articles that mean harm are read as text, and the page can reach nothing but itself."""

from __future__ import annotations

import pytest
from synthetic import analyses, hostile

pytestmark = pytest.mark.browser

EVIL = "<script>window.hacked = 1</script>"
TEXTS = {
    "script": f"</script>{EVIL}</title></style><!--{EVIL}--><![CDATA[{EVIL}]]>",
    "handler": '<img src=x onerror="window.hacked=1"><svg onload=window.hacked=1><a href="javascript:hacked=1">x</a>',
    "attribute": '"\'`><body onload=window.hacked=1 style="background:url(https://example.org)">',
    "template": "${window.hacked=1} {{window.hacked=1}} {% raw %} \\u003cscript\\u003e &lt;b&gt; &#60;",
    "right-to-left": "قال الوزير إن المشروع سيبدأ غداً. \u202eأمر مقلوب\u202c ובעברית גם כן.",
    "combining": "e\u0301\u0301\u0301 \u0301\u0302\u0303 alone, \ufeff \u200b \u2028 line \u2029 paragraph",
    "astral": "😀 said “𝒻𝓊𝓃” 👩‍👩‍👧‍👦 and no more",
}


@pytest.mark.parametrize("name", TEXTS)
def test_text_stays_text(page, make_report, name):
    text = TEXTS[name]
    path = make_report([hostile(text[:60], text)])
    page.open(path)
    assert page.errors() == []
    assert page.run("return window.hacked") is None
    lines = "".join("".join(page.texts("#article > p")).split())
    assert lines == "".join(text.split())
    assert page.run("return document.querySelectorAll('img, svg, iframe, #article a, #article script').length") == 0
    assert page.run("return document.scripts.length") == path.read_text("utf-8").count("<script")


def test_offsets_count_what_javascript_counts(page, make_report):
    page.open(make_report([hostile("astral", TEXTS["astral"], "“𝒻𝓊𝓃”")]))
    assert "".join(page.texts("#article .lit")) == "“𝒻𝓊𝓃”"


def test_lone_surrogates_are_replaced(page, make_report):
    page.open(make_report([hostile("surrogate", "He said \ud800 and left.")]))
    assert "".join(page.texts("#article > p")) == "He said ? and left."


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "word " * 200_000, "“" * 100_000, "a\n" * 100_000], ids=["x", "words", "marks", "lines"]
)
def test_a_million_characters(page, make_report, text):
    page.open(make_report([hostile("long", text)]))
    assert page.run("return document.querySelector('#article').textContent.length") > len(text) // 2
    assert page.run("return document.querySelector('.page').scrollWidth <= document.querySelector('.page').clientWidth")


@pytest.mark.parametrize(
    "attempt",
    [
        "document.body.innerHTML = '<img src=x onerror=window.hacked=1>'",
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.hacked = 1'}))",
        "document.body.setAttribute('onclick', 'window.hacked = 1'); document.body.click()",
    ],
)
def test_policy_forbids_other_scripts(page, report, attempt):
    page.open(report)
    page.run(f"try {{ {attempt} }} catch (error) {{ document.title = error.name }}")
    assert page.run("return window.hacked") is None


def test_policy_forbids_the_network(page, report):
    page.open(report)
    refused = page.driver.execute_async_script(
        "const done = arguments[0]; fetch('https://example.org/').then(() => done('reached'), () => done('refused'))"
    )
    assert refused == "refused"
    assert any("Content Security Policy" in line for line in page.errors())


def test_only_web_addresses_become_links(page, make_report):
    page.open(make_report([hostile("link", "Some text.")]))
    assert page.run("return document.querySelectorAll('#article a').length") == 0
    page.open(make_report(list(analyses(1))))
    assert page.run("return document.querySelector('#article a').href") == "https://example.org/0"
