// SPDX-License-Identifier: EUPL-1.2
import CLibxml2
import Glibc
import Synchronization

/// Checks documents against XML Schema with libxml2. Files only: nothing is fetched from a network.
///
/// What comes from others is read with a reader that knows no entities first; this tells whether it says what the standard allows. Which
/// schema counts is for the caller to say: a document that names one itself (`xsi:schemaLocation`) opens no file.
public enum XmlSchema {
    public struct Finding: Hashable, Sendable {
        public let line: Int
        public let text: String
    }

    public enum Failure: Error, Hashable, Sendable {
        /// The schema is missing or is none.
        case schema([Finding])
        /// The document cannot be read, or the library has no memory.
        case internalError(Int32)
    }

    /// Threads that read a schema now. Only then may another file be opened: the parts a schema is made of.
    fileprivate static let schemaleser = Mutex<Set<UInt>>([])

    /// Set for the whole process, once.
    private static let offline: Void = {
        xmlInitParser()
        xmlSetExternalEntityLoader { url, id, context in
            let darf = XmlSchema.schemaleser.withLock { $0.contains(pthread_self()) }
            return darf ? xmlNoNetExternalEntityLoader(url, id, context) : nil
        }
    }()

    private static func lesend<T>(_ body: () -> T) -> T {
        let faden = pthread_self()
        schemaleser.withLock { _ = $0.insert(faden) }
        defer { schemaleser.withLock { _ = $0.remove(faden) } }
        return body()
    }

    /// What is wrong with the document, at most `atMost` findings; none means valid. The document is read as a stream.
    public static func findings(in file: String, schema: String, atMost: Int = 20) throws(Failure) -> [Finding] {
        _ = offline
        let collector = Collector(atMost)
        guard let parser = xmlSchemaNewParserCtxt(schema) else { throw .schema([]) }
        defer { xmlSchemaFreeParserCtxt(parser) }
        let pointer = Unmanaged.passUnretained(collector).toOpaque()
        xmlSchemaSetParserStructuredErrors(parser, collect, pointer)
        guard let parsed = lesend({ xmlSchemaParse(parser) }) else { throw .schema(collector.findings) }
        defer { xmlSchemaFree(parsed) }
        guard let validator = xmlSchemaNewValidCtxt(parsed) else { throw .internalError(0) }
        defer { xmlSchemaFreeValidCtxt(validator) }
        xmlSchemaSetValidStructuredErrors(validator, collect, pointer)
        let code = xmlSchemaValidateFile(validator, file, 0)
        guard code >= 0 else { throw .internalError(code) }
        guard code == 0 || !collector.findings.isEmpty else { throw .internalError(code) }
        return collector.findings
    }
}

private final class Collector {
    var findings: [XmlSchema.Finding] = []
    private let atMost: Int

    init(_ atMost: Int) { self.atMost = atMost }

    func add(_ finding: XmlSchema.Finding) {
        if findings.count < atMost { findings.append(finding) }
    }
}

private func collect(_ pointer: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
    // A warning says what was not looked at, such as the schema a document names itself; the document may be valid all the same.
    guard let pointer, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let text = error.pointee.message.map { String(cString: $0) } ?? ""
    Unmanaged<Collector>.fromOpaque(pointer).takeUnretainedValue()
        .add(XmlSchema.Finding(line: Int(error.pointee.line), text: text.split(separator: "\n").joined(separator: " ")))
}
