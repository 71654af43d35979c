"""A schema that a vendor calls otherwise keeps its name wherever it is used: in a union, a list, a mapping that has a name too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from goldsmith.cli import main

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /payments:
    get:
      operationId: listPayments
      tags: [payments]
      responses:
        "200":
          description: Fine.
          content: {application/json: {schema: {$ref: "#/components/schemas/Payment"}}}
components:
  schemas:
    Payment: {USE}
    Card: {type: object, properties: {number: {type: string}}}
    Iban: {type: object, properties: {iban: {type: string}}}
"""
CARD, IBAN = '{$ref: "#/components/schemas/Card"}', '{$ref: "#/components/schemas/Iban"}'
USES = {
    "a union": f"oneOf: [{CARD}, {IBAN}]",
    "a list of a union": f"type: array, items: {{oneOf: [{CARD}, {IBAN}]}}",
    "a list": f"type: array, items: {CARD}",
    "a mapping": f"type: object, additionalProperties: {CARD}",
    "more than its fields": f"type: object, properties: {{id: {{type: string}}}}, additionalProperties: {CARD}",
    "one of two places": f"type: array, prefixItems: [{CARD}, {IBAN}], items: false",
    "titles": "oneOf: [{type: object, title: Card, properties: {number: {type: string}}}, {type: object, title: Iban, properties: {iban: {type: string}}}]",
}


@pytest.mark.parametrize("renamed", [("Card", "Iban"), ("Payment", "Card", "Iban"), ("Payment",)])
@pytest.mark.parametrize("name", USES)
def test_another_name_for_the_same(
    name: str,
    renamed: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Some or all of them at once: classes are what they were, and nothing is said to be gone."""
    monkeypatch.chdir(tmp_path)
    config = 'document = "api.yaml"\noutput = "out"\npackage = "shop"\n'
    (tmp_path / "goldsmith.toml").write_text(config)
    text = DOCUMENT.replace("USE", USES[name])
    (tmp_path / "api.yaml").write_text(text)
    assert main(["generate"]) == 0
    before = (tmp_path / "out/shop/models.py").read_text()
    assert "Card" in before
    capsys.readouterr()
    for each in renamed:
        text = re.sub(rf"\b{each}\b", f"Other{each}", text)
    (tmp_path / "api.yaml").write_text(text)
    assert main(["generate"]) == 0
    assert capsys.readouterr().err == ""
    assert (tmp_path / "out/shop/models.py").read_text() == before
