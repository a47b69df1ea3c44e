// SPDX-License-Identifier: EUPL-1.2

/// Why a template cannot be used.
public struct TemplateError: Error, Equatable, Sendable {
    /// Name of the template, such as `akte/vorgang`.
    public let template: String
    /// Counted from 1; 0 when the fault has no place of its own.
    public let line: Int
    public let reason: Reason

    public enum Reason: Equatable, Sendable {
        /// `{{` without `}}`.
        case unclosedTag
        /// A tag this renderer does not know, such as a changed delimiter.
        case unknownTag(String)
        /// `{{/a}}` where `b` is open; `nil` when nothing is.
        case wrongEnd(found: String, open: String?)
        /// The template ends inside a section or block.
        case unclosedSection(String)
        /// A partial or parent that no template is named by.
        case missingTemplate(String)
        /// Partials or blocks that contain each other without end, or too many sections in each other.
        case tooDeep
    }
}
