// SPDX-License-Identifier: EUPL-1.2

/// The columns of rows that go into one table in numbers, with the texts of the statements, which are made once.
struct Zeilenform: Sendable {
    enum Art: String {
        case zahl = "bigint"
        case text = "text"
    }

    let ziel: String
    let spalten: Int
    /// Rows side by side; few widths, so that any number of rows makes few different texts. The widest comes first.
    let nebeneinander: [(zeilen: Int, text: String)]
    /// PostgreSQL only: a list a column, which the server unfolds to rows. One text for any number of rows, also for none; more
    /// tables may follow its FROM.
    let auseinandergefaltet: String

    /// - Parameter ziel: name of the table, which stands in the source code like those of the columns.
    init(_ ziel: StaticString, _ spalten: KeyValuePairs<StaticString, Art>) {
        let kopf = "INSERT INTO \(ziel) (\(spalten.map { "\($0.key)" }.joined(separator: ", ")))"
        let marken = "(" + Array(repeating: "?", count: spalten.count).joined(separator: ",") + ")"
        let listen = spalten.map { "?::\($0.value.rawValue)[]" }.joined(separator: ", ")
        self.ziel = "\(ziel)"
        self.spalten = spalten.count
        nebeneinander = [64, 16, 4, 2, 1].map { breite in
            (breite, "\(kopf) VALUES " + Array(repeating: marken, count: breite).joined(separator: ","))
        }
        auseinandergefaltet = "\(kopf) SELECT neu.* FROM unnest(\(listen)) AS neu"
    }
}
