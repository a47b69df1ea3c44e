// SPDX-License-Identifier: EUPL-1.2

/// One step of a compiled template.
enum Operation: Sendable {
    case text([UInt8])
    case variable(Path, escaped: Bool)
    case section(Path, [Operation])
    case inverted(Path, [Operation])
    /// The number of a template of the library; with blocks of its own when it is a parent.
    case partial(Int, blocks: [Int: [Operation]])
    /// A partial or parent that the library does not have; shows nothing.
    case absent(String)
    /// A place that a child may fill.
    case block(Int, [Operation])
}

/// The way to a value: `a.b` from the innermost object outwards, `.a` in the innermost only, `.` the innermost itself.
struct Path: Sendable {
    let here: Bool
    let names: [Int]
}
