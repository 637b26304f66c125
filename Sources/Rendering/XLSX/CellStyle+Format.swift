internal import CLibXLSXWriter

extension CellStyle {
  /// Sets what differs from a workbook's default.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let numberFormat { format_set_num_format(format, numberFormat) }
    switch weight {
    case .normal: break
    case .bold: format_set_bold(format)
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 15)
    }
    if let color = ink.color { format_set_font_color(format, color) }
    if isTotal { format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if isHeader { format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if isRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if isIndented { format_set_indent(format, 1) }
    if wraps { format_set_text_wrap(format) }
    format_set_align(
      format,
      UInt8((isHeader ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP).rawValue))
  }
}

extension CellStyle.Ink {
  /// Dark enough on white, and told apart by those who do not see red and green.
  fileprivate var color: lxw_color_t? {
    switch self {
    case .normal: nil
    case .muted: 0x5A6570
    case .good: 0x00705F
    case .warning: 0x8A5A00
    case .bad: 0xB3320B
    }
  }
}
