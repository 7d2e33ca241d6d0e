"""One article in, one `Analysis` out. Stages do not import each other; `analyse` composes them."""
