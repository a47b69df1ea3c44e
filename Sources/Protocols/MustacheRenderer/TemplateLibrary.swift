// SPDX-License-Identifier: EUPL-1.2

/// Compiled Mustache templates that may contain each other (mustache.5, with inheritance: `{{<parent}}`, `{{$block}}`).
///
/// Values are escaped for HTML unless asked for with `{{{` or `{{&`. Left out on purpose: functions, changed delimiters, names of
/// partials that come from values, and the indentation of partials (it would change what stands in a `textarea`).
public struct TemplateLibrary: Sendable {
    let names: Names
    let programs: [[Operation]]
    /// Partials and parents that no template is named by. They show nothing; a server that has all its templates refuses them.
    public let absent: [TemplateError]
    private let numbers: [String: Int]

    /// - Parameter sources: the templates by name.
    /// - Throws: `TemplateError` for the first one that cannot be read.
    public init(_ sources: [String: String]) throws(TemplateError) {
        let templates = sources.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: templates.enumerated().map { ($1, $0) })
        var names = Names()
        var programs: [[Operation]] = []
        var absent: [TemplateError] = []
        for template in templates {
            var compiler = Compiler(template: template, source: sources[template] ?? "", templates: numbers)
            programs.append(try compiler.compile(&names))
            absent += compiler.absent
        }
        self.names = names
        self.programs = programs
        self.absent = absent
        self.numbers = numbers
    }

    public func contains(_ template: String) -> Bool { numbers[template] != nil }

    /// What one rendering gave.
    public struct Rendering: Sendable {
        /// UTF-8.
        public let bytes: [UInt8]
        /// Names the template asked for that no object around it has, and partials that are absent; sorted.
        public let missing: [String]

        public var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// - Throws: `TemplateError` when there is no such template, or when partials or blocks contain each other without end.
    public func render(_ template: String, _ value: Value) throws(TemplateError) -> Rendering {
        guard let number = numbers[template] else {
            throw TemplateError(template: template, line: 0, reason: .missingTemplate(template))
        }
        var renderer = Renderer(library: self, value)
        guard renderer.render(number) else { throw TemplateError(template: template, line: 0, reason: .tooDeep) }
        return Rendering(bytes: renderer.output, missing: renderer.missing.sorted())
    }
}
