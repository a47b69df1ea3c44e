// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// Persons and reservation codes as the tables know them: keyed with the installation's secret, because names,
/// birthdays and codes of eight characters could otherwise be guessed from a copy of the database.
struct Schluesselung: Sendable {
    private let geheimnis: Geheimnis

    init(_ geheimnis: Geheimnis) { self.geheimnis = geheimnis }

    /// Recognises a person again for the limit of reservations, online and at the counter alike.
    func person(name: String, geburtsdatum: Kalendertag) -> String {
        person(roh: Rohkennung.person(name: name, geburtsdatum: geburtsdatum))
    }

    func code(_ code: Reservierungscode) -> String { self.code(roh: Rohkennung.code(code)) }

    /// From what an older release has stored: the key goes over the old hash, so nobody has to know what was hashed.
    func person(roh: String) -> String { geheimnis.marke("kz.person", roh) }
    func code(roh: String) -> String { geheimnis.marke("kz.code", roh) }
}
