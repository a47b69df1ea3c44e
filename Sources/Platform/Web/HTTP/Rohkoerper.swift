// SPDX-License-Identifier: EUPL-1.2
public import Foundation
public import Store

/// The body of a request that the handler reads itself, after it has checked what it can check without.
public struct Rohkoerper: Sendable {
    let stuecke: @Sendable (@Sendable (Data) throws -> Void) async throws -> Void
    let beginnen: @Sendable () throws -> ContentWriter
    let lesen: @Sendable (_ typ: String) async throws -> Formulardaten

    /// Reads a form. Its files are durable then.
    /// - Parameter typ: media type of the body.
    public func formular(_ typ: String) async throws -> Formulardaten { try await lesen(typ) }

    /// Reads the whole body into memory.
    /// - Throws: `WebFehler.zuGross` as soon as it is longer.
    public func sammeln(hoechstens grenze: Int) async throws -> Data {
        let topf = Topf()
        try await stuecke { stueck in
            guard topf.anhaengen(stueck, grenze: grenze) else { throw WebFehler.zuGross(grenze: grenze) }
        }
        return topf.daten
    }

    /// Streams the body into the content store; it is durable when this returns.
    /// - Returns: the content and its first bytes, as many as the recognition of the type wants.
    public func ablegen() async throws -> (inhalt: Inhalt, anfang: [UInt8]) {
        let schreiber = try beginnen()
        let topf = Topf()
        do {
            try await stuecke { stueck in
                _ = topf.anhaengen(stueck.prefix(max(0, Hochgeladen.anfangslaenge - topf.daten.count)), grenze: .max)
                try schreiber.write(stueck)
            }
            return (try await schreiber.finish(), Array(topf.daten))
        } catch {
            schreiber.discard()
            throw error
        }
    }
}
