// SPDX-License-Identifier: EUPL-1.2

/// One rendering.
struct Renderer {
    private let library: TemplateLibrary
    private(set) var output: [UInt8] = []
    private(set) var missing: Set<String> = []
    /// The objects around the current place, the innermost last.
    private var stack: [Value]
    /// What children put into the blocks of their parents, the outermost child last; that one decides.
    private var overrides: [[Int: [Operation]]] = []
    private var depth = 0

    /// Deeper nesting is an accident, and recursion must end: partials and blocks can contain themselves.
    private static let deepest = 200

    init(library: TemplateLibrary, _ value: Value) {
        self.library = library
        stack = [value]
        output.reserveCapacity(32 * 1024)
    }

    /// - Returns: false when partials or blocks contain each other without end.
    mutating func render(_ template: Int) -> Bool { run(library.programs[template]) }

    private mutating func run(_ operations: [Operation]) -> Bool {
        guard depth < Self.deepest else { return false }
        depth += 1
        defer { depth -= 1 }
        for operation in operations {
            switch operation {
            case .text(let bytes): output.append(contentsOf: bytes)
            case .variable(let path, let escaped): show(value(path), escaped)
            case .section(let path, let content):
                let value = value(path)
                guard !value.isEmpty else { continue }
                guard section(value, content) else { return false }
            case .inverted(let path, let content):
                guard !value(path).isEmpty || run(content) else { return false }
            case .partial(let number, let blocks):
                guard partial(number, blocks) else { return false }
            case .absent(let name): missing.insert(name)
            case .block(let name, let content):
                guard run(overrides.last { $0[name] != nil }?[name] ?? content) else { return false }
            }
        }
        return true
    }

    private mutating func section(_ value: Value, _ content: [Operation]) -> Bool {
        switch value {
        case .list(let list):
            for element in list {
                stack.append(element)
                defer { stack.removeLast() }
                guard run(content) else { return false }
            }
            return true
        case .flag: return run(content)
        default:
            stack.append(value)
            defer { stack.removeLast() }
            return run(content)
        }
    }

    private mutating func partial(_ number: Int, _ blocks: [Int: [Operation]]) -> Bool {
        if blocks.isEmpty { return render(number) }
        // What the child of a child has put into a block goes before what the child put there.
        overrides.insert(blocks, at: 0)
        defer { overrides.removeFirst() }
        return render(number)
    }

    private mutating func value(_ path: Path) -> Value {
        guard let first = path.names.first else { return stack.last ?? .none }
        let found = path.here ? stack.last?.property(first) : outwards(first)
        guard var value = found else {
            missing.insert(library.names.texts[first])
            return .none
        }
        for name in path.names.dropFirst() {
            if case .none = value { return .none }
            guard let next = value.property(name) else {
                missing.insert(library.names.texts[name])
                return .none
            }
            value = next
        }
        return value
    }

    private func outwards(_ name: Int) -> Value? {
        for object in stack.reversed() {
            if let value = object.property(name) { return value }
        }
        return nil
    }

    private mutating func show(_ value: Value, _ escaped: Bool) {
        switch value {
        case .text(let text): if escaped { output.appendEscaped(text) } else { output.append(contentsOf: text.utf8) }
        case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .none, .list, .object: break
        }
    }
}

extension [UInt8] {
    /// Text as HTML, safe between tags and in quoted attributes.
    fileprivate mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for (i, byte) in bytes.enumerated() {
                let replacement: StaticString
                switch byte {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case UInt8(ascii: "\""): replacement = "&quot;"
                case UInt8(ascii: "'"): replacement = "&#39;"
                default: continue
                }
                append(contentsOf: bytes[start..<i])
                append(contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
                start = i + 1
            }
            append(contentsOf: bytes[start...])
        }
    }
}
