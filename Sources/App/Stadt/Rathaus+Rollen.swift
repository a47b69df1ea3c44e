// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Identity
internal import Web

extension Rathaus {
    /// The roles of the city's `rollen.json`, whose every right some module declares: a misspelled one would let nobody in, and nobody
    /// would learn why.
    /// - Throws: `AppError.stadt`, naming the role and the right.
    public func rollen() throws -> [Rolle] {
        let bekannt = Set(module.flatMap(\.rechte).map(\.recht))
        for rolle in stadt.rollen {
            let fremd = rolle.rechte.subtracting(bekannt).sorted()
            guard fremd.isEmpty else {
                let namen = fremd.map { "„\($0)“" }.joined(separator: ", ")
                throw AppError.stadt("rollen.json", "die Rolle „\(rolle.name)“ nennt Rechte, die es nicht gibt: \(namen)")
            }
        }
        return stadt.rollen
    }
}
