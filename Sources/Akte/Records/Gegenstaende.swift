// SPDX-License-Identifier: EUPL-1.2
public import Core

extension AkteKopf {
    /// How the audit names this object.
    public var gegenstand: Gegenstand { Gegenstand("akte.akte", id.text, kennzeichen: zeichen.text) }
}

extension VorgangKopf {
    /// How the audit names this object.
    public var gegenstand: Gegenstand { Gegenstand("akte.vorgang", id.text, kennzeichen: zeichen.text) }
}

extension DokumentKopf {
    /// How the audit names this object.
    public var gegenstand: Gegenstand { Gegenstand("akte.dokument", id.text, kennzeichen: zeichen.text) }
}
