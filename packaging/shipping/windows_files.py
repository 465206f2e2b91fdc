"""Windows: what its Explorer and its group policy read, made from the version and the declaration of settings."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from shipping.processes import call

_PUBLISHER = "The cxrviewer developers"
_NAMESPACE = "cxrviewer.Policies.Settings"
_KEY = r"SOFTWARE\Policies\cxrviewer"
#: What the window itself writes for each user: no administrator can acknowledge a notice for somebody.
NOT_POLICIES = frozenset({"acknowledged"})

_VERSION_INFO = """VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0
  ),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "{publisher}"),
      StringStruct("FileDescription", "cxrviewer: chest radiographs, research use only"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "cxrviewer"),
      StringStruct("LegalCopyright", "Apache License 2.0"),
      StringStruct("OriginalFilename", "cxrviewer.exe"),
      StringStruct("ProductName", "cxrviewer"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""

#: Asks the program for its settings, in the environment that it was built in.
_ASK = (
    "import json; from cxrviewer.settings.declaration import ENTRIES;"
    "print(json.dumps([{'key': e.key, 'kind': e.kind, 'section': e.words.section, 'title': e.words.title,"
    " 'help': e.words.help, 'none': e.words.none, 'choices': e.words.choices, 'range': e.words.range}"
    " for e in ENTRIES]))"
)


def numbers(version: str) -> tuple[int, int, int, int]:
    """Return a version as Windows counts: four numbers."""
    found = [int(part) for part in re.findall(r"\d+", version.partition("+")[0])][:4]
    first, second, third, fourth = [*found, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def version_info(version: str) -> str:
    """Return PyInstaller's file of the version resource."""
    return _VERSION_INFO.format(numbers=numbers(version), version=version, publisher=_PUBLISHER)


def settings(python: Path, root: Path) -> list[dict[str, Any]]:
    """Return the declaration of settings of the program in ``root``, as `admx` takes it."""
    told: list[dict[str, Any]] = json.loads(call([python, "-c", _ASK], folder=root))
    return told


def policies(declared: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the settings that an administrator can fix by group policy."""
    return [one for one in declared if one["key"] not in NOT_POLICIES]


def admx(declared: Iterable[Mapping[str, Any]], version: str) -> str:
    """Return the administrative template (PolicyDefinitions schema 1.0): one policy a setting, for the machine.

    Parameters
    ----------
    declared
        Of each setting: key, kind, section, title, help, choices, range.
    version
        Of the program.
    """
    shown = policies(declared)
    sections = "".join(
        f'    <category name="{_identifier(name)}" displayName="$(string.{_identifier(name)})">'
        '<parentCategory ref="cxrviewer"/></category>\n'
        for name in dict.fromkeys(one["section"] for one in shown)
    )
    major, minor = numbers(version)[:2]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<policyDefinitions revision="{major}.{minor}" schemaVersion="1.0" '
        'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">\n'
        f'  <policyNamespaces><target prefix="cxrviewer" namespace="{_NAMESPACE}"/>'
        '<using prefix="windows" namespace="Microsoft.Policies.Windows"/></policyNamespaces>\n'
        f'  <resources minRequiredRevision="{major}.{minor}"/>\n'
        '  <categories>\n    <category name="cxrviewer" displayName="$(string.cxrviewer)"/>\n'
        f"{sections}  </categories>\n  <policies>\n{''.join(map(_policy, shown))}  </policies>\n</policyDefinitions>\n"
    )


def _policy(one: Mapping[str, Any]) -> str:
    key = one["key"]
    head = (
        f'    <policy name="{key}" class="Machine" displayName="$(string.{key})" explainText="$(string.{key}_help)"'
        f' presentation="$(presentation.{key})" key="{_KEY}"'
    )
    inside = (
        f'      <parentCategory ref="{_identifier(one["section"])}"/>\n'
        '      <supportedOn ref="windows:SUPPORTED_Windows7"/>\n'
    )
    if one["kind"] == "flag":
        head = head.replace(f' presentation="$(presentation.{key})"', "") + f' valueName="{key}"'
        values = ("enabledValue", 1), ("disabledValue", 0)
        inside += "".join(f'      <{name}><decimal value="{value}"/></{name}>\n' for name, value in values)
    else:
        inside += f"      <elements>\n{_element(one)}      </elements>\n"
    return f"{head}>\n{inside}    </policy>\n"


def _element(one: Mapping[str, Any]) -> str:
    key = one["key"]
    name = f'id="{key}" valueName="{key}"'
    if one["kind"] == "number":
        least, greatest = one["range"]
        return f'        <decimal {name} minValue="{least}" maxValue="{greatest}" required="true"/>\n'
    if one["kind"] == "text":
        return f'        <text {name} required="true" maxLength="1023"/>\n'
    items = "".join(
        f'          <item displayName="$(string.{key}_{choice})">'
        f"<value><string>{escape(choice)}</string></value></item>\n"
        for choice in one["choices"]
    )
    return f'        <enum {name} required="true">\n{items}        </enum>\n'


def adml(declared: Iterable[Mapping[str, Any]], version: str) -> str:
    """Return the English words of `admx`."""
    shown = policies(declared)
    words = {"cxrviewer": "cxrviewer (chest radiographs, research use only)"}
    words |= {_identifier(one["section"]): one["section"] for one in shown}
    for one in shown:
        words[one["key"]] = one["title"]
        words[f"{one['key']}_help"] = f"{_help(one)} What is set here holds for all users, who cannot change it."
        words |= {f"{one['key']}_{choice}": choice for choice in one["choices"]}
    strings = "".join(f"      <string id={quoteattr(key)}>{escape(text)}</string>\n" for key, text in words.items())
    shapes = "".join(_presentation(one) for one in shown if one["kind"] != "flag")
    major, minor = numbers(version)[:2]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<policyDefinitionResources revision="{major}.{minor}" schemaVersion="1.0" '
        'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">\n'
        "  <displayName>cxrviewer</displayName>\n  <description>Settings of cxrviewer for a machine.</description>\n"
        f"  <resources>\n    <stringTable>\n{strings}    </stringTable>\n"
        f"    <presentationTable>\n{shapes}    </presentationTable>\n  </resources>\n</policyDefinitionResources>\n"
    )


def _help(one: Mapping[str, Any]) -> str:
    none = f" Nothing, or 0, means: {one['none']}." if one["none"] else ""
    return f"{one['help']}{none}"


def _presentation(one: Mapping[str, Any]) -> str:
    key, title = one["key"], escape(one["title"])
    controls = {
        "number": f'<decimalTextBox refId="{key}">{title}</decimalTextBox>',
        "text": f'<textBox refId="{key}"><label>{title}</label></textBox>',
        "choice": f'<dropdownList refId="{key}" noSort="true">{title}</dropdownList>',
    }
    return f'      <presentation id="{key}">{controls[one["kind"]]}</presentation>\n'


def _identifier(section: str) -> str:
    return "section_" + re.sub(r"\W+", "_", section).lower()
