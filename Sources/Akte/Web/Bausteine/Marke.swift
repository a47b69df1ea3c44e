// SPDX-License-Identifier: EUPL-1.2
internal import Web

extension Marke {
    init(_ zustand: Schriftgutzustand) { self.init(zustand == .offen ? "info" : "leise", zustand.deutsch) }
    init(_ zustand: Dokumentzustand) { self.init(zustand == .entwurf ? "warnung" : "erfolg", zustand.deutsch) }
}
