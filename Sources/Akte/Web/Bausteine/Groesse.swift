// SPDX-License-Identifier: EUPL-1.2
/// Sizes of files as people read them.
public enum Groesse {
    public static func text(_ bytes: Int64) -> String {
        switch bytes {
        case ..<1_024: "\(bytes) Byte"
        case ..<1_048_576: "\((bytes + 512) / 1_024) KB"
        default: "\(bytes / 1_048_576),\(bytes % 1_048_576 * 10 / 1_048_576) MB"
        }
    }
}
