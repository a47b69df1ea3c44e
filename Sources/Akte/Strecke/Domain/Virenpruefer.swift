// SPDX-License-Identifier: EUPL-1.2
public import Documents

/// Has the file at a path scanned. Given by the roof where a scanner is set up; throws when nobody scanned.
public typealias Virenpruefer = @Sendable (_ pfad: String) async throws -> Virenbefund

extension Strecke {
    /// What the scanner has said.
    public mutating func melde(_ befund: Virenbefund) {
        switch befund {
        case .sauber: melde(.viren, .fertig)
        case .befallen(let fund): melde(fund: fund)
        case .nichtPruefbar(let grund): melde(.viren, .gescheitert(grund, endgueltig: true))
        }
    }
}

extension Streckenergebnis {
    /// What a tool's failure means for the stage.
    /// - Throws: the error itself when the machine is short of something: then the job is tried again later.
    public init(_ error: any Error) throws {
        let urteil: Werkzeugurteil? =
            switch error {
            case let error as PdfError: error.urteil
            case let error as WandlungError: error.urteil
            case let error as KindError: error.urteil
            case let error as DruckError: error.urteil
            default: nil
            }
        switch urteil {
        case .fehlt(let name): self = .ausgelassen("\(name) ist auf dem Server nicht eingerichtet.")
        case .abgelehnt(let grund): self = .gescheitert(grund, endgueltig: true)
        case .grenze(let grund): self = .gescheitert(grund, endgueltig: false)
        case .gestoert, nil: throw error
        }
    }
}
