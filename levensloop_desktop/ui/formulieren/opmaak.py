"""The small Markdown subset: turn pasted HTML into it, and mark bold and lists by key."""

from PySide6.QtGui import QFont, QTextBlock, QTextCursor, QTextDocument

_BOLD = "**"
_ITEM = "- "
_REPLACED_OBJECT = "￼"
_LINE = "\u2028"


def html_to_subset(html: str) -> str:
    """Paragraphs, lists and bold of a piece of HTML as plain text; nothing is loaded."""
    document = QTextDocument()
    document.setHtml(html)
    lines: list[str] = []
    block = document.begin()
    while block.isValid():
        lines.append(_line(block))
        block = block.next()
    return "\n".join(lines).strip("\n")


def toggle_bold(cursor: QTextCursor) -> None:
    """Put bold marks around the selection, or take them away."""
    text = cursor.selectedText()
    if not text or _LINE in text or "\u2029" in text:
        return
    if text.startswith(_BOLD) and text.endswith(_BOLD) and len(text) > 2 * len(_BOLD):
        cursor.insertText(text[len(_BOLD) : -len(_BOLD)])
    else:
        cursor.insertText(f"{_BOLD}{text}{_BOLD}")


def toggle_list(cursor: QTextCursor) -> None:
    """Make a list of the selected lines, or plain lines of a list."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart()).blockNumber()
    last = document.findBlock(cursor.selectionEnd()).blockNumber()
    blocks = [document.findBlockByNumber(number) for number in range(first, last + 1)]
    remove = all(block.text().startswith(_ITEM) for block in blocks)
    cursor.beginEditBlock()
    for block in blocks:
        edit = QTextCursor(block)
        if remove:
            edit.setPosition(block.position() + len(_ITEM), QTextCursor.MoveMode.KeepAnchor)
            edit.removeSelectedText()
        elif not block.text().startswith(_ITEM):
            edit.insertText(_ITEM)
    cursor.endEditBlock()


def _line(block: QTextBlock) -> str:
    parts: list[str] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        text = fragment.text().replace(_REPLACED_OBJECT, "").replace(_LINE, "\n")
        text = text.replace("\u00a0", " ")
        bold = fragment.charFormat().fontWeight() >= QFont.Weight.DemiBold
        parts.append(_bold(text) if bold else text)
        iterator += 1
    line = "".join(parts).replace(_BOLD * 2, "")
    return f"{_ITEM}{line.strip()}" if block.textList() is not None else line


def _bold(text: str) -> str:
    core = text.strip()
    if not core or "\n" in core:
        return text
    start = text.index(core)
    return f"{text[:start]}{_BOLD}{core}{_BOLD}{text[start + len(core) :]}"
