// SPDX-License-Identifier: EUPL-1.2

/// Turns the source of one template into operations.
struct Compiler {
    let template: String
    let source: [UInt8]
    /// Numbers of all templates of the library.
    let templates: [String: Int]
    /// Partials and parents that no template is named by.
    private(set) var absent: [TemplateError] = []
    private var position = 0
    private var line = 1
    private var depth = 0

    /// Deeper nesting is an accident, and recursion must end.
    private static let deepest = 100

    init(template: String, source: String, templates: [String: Int]) {
        self.template = template
        self.source = Array(source.utf8)
        self.templates = templates
    }

    mutating func compile(_ names: inout Names) throws(TemplateError) -> [Operation] { try operations(until: nil, &names) }

    private mutating func operations(until open: String?, _ names: inout Names) throws(TemplateError) -> [Operation] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw error(.tooDeep) }
        var result: [Operation] = []
        while let tag = try Tag.next(in: source, from: position, line: &line, template: template) {
            if tag.range.lowerBound > position { result.append(.text(Array(source[position..<tag.range.lowerBound]))) }
            position = tag.range.upperBound
            if tag.kind == .end {
                guard tag.name == open else { throw error(.wrongEnd(found: tag.name, open: open), tag.line) }
                return result
            }
            if let operation = try operation(tag, &names) { result.append(operation) }
        }
        if let open { throw error(.unclosedSection(open)) }
        if position < source.count { result.append(.text(Array(source[position...]))) }
        return result
    }

    private mutating func operation(_ tag: Tag, _ names: inout Names) throws(TemplateError) -> Operation? {
        switch tag.kind {
        case .comment, .end: return nil
        case .variable: return .variable(path(tag.name, &names), escaped: true)
        case .unescaped: return .variable(path(tag.name, &names), escaped: false)
        case .section: return .section(path(tag.name, &names), try operations(until: tag.name, &names))
        case .inverted: return .inverted(path(tag.name, &names), try operations(until: tag.name, &names))
        case .block: return .block(names.number(adding: tag.name), try operations(until: tag.name, &names))
        case .partial: return partial(tag, [:])
        case .parent:
            var blocks: [Int: [Operation]] = [:]
            // Between the blocks of a child stands nothing that is shown.
            for case .block(let name, let content) in try operations(until: tag.name, &names) { blocks[name] = content }
            return partial(tag, blocks)
        }
    }

    private mutating func partial(_ tag: Tag, _ blocks: [Int: [Operation]]) -> Operation {
        if let number = templates[tag.name] { return .partial(number, blocks: blocks) }
        absent.append(error(.missingTemplate(tag.name), tag.line))
        return .absent(tag.name)
    }

    private func path(_ text: String, _ names: inout Names) -> Path {
        var numbers: [Int] = []
        for part in text.split(separator: ".") { numbers.append(names.number(adding: String(part))) }
        return Path(here: text.hasPrefix("."), names: numbers)
    }

    private func error(_ reason: TemplateError.Reason, _ line: Int? = nil) -> TemplateError {
        TemplateError(template: template, line: line ?? self.line, reason: reason)
    }
}
