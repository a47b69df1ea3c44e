// SPDX-License-Identifier: EUPL-1.2
import CmisProtocol
import Testing

@Suite("Die Abfragesprache von CMIS")
struct CmisQueryTests {
    @Test("Typ, Bedingungen und Ordnung werden gelesen, mit und ohne Kürzel des Typs")
    func gelesen() throws {
        let abfrage = try CmisQuery(
            "select d.cmis:name, d.cmis:objectId from cmis:document as d where d.cmis:name = 'O''Neill' and not (d.x > 5 or in_tree(d, 'v-1')) order by d.cmis:name desc, x"
        )
        #expect(abfrage.properties == ["cmis:name", "cmis:objectId"] && abfrage.type == "cmis:document")
        #expect(
            abfrage.condition
                == .and([
                    .compare("cmis:name", .equal, .text("O'Neill")),
                    .not(.or([.compare("x", .greater, .number(5)), .inTree("v-1")])),
                ]))
        #expect(abfrage.order.map(\.property) == ["cmis:name", "x"] && abfrage.order.map(\.descending) == [true, false])
    }

    @Test(
        "Jede Art von Bedingung",
        arguments: [
            ("a LIKE 'x%'", CmisQuery.Condition.like("a", "x%")), ("a NOT LIKE 'x'", .not(.like("a", "x"))),
            ("a IN ('x', 2)", .within("a", [.text("x"), .number(2)])), ("a NOT IN (1)", .not(.within("a", [.number(1)]))),
            ("a IS NULL", .isNull("a")), ("a IS NOT NULL", .not(.isNull("a"))), ("CONTAINS('Wort')", .contains("Wort")),
            ("IN_FOLDER(d, 'x')", .inFolder("x")), ("a = TRUE", .compare("a", .equal, .flag(true))),
            ("a >= TIMESTAMP '2026-01-01T00:00:00.000Z'", .compare("a", .greaterEqual, .text("2026-01-01T00:00:00.000Z"))),
            ("a <> -7", .compare("a", .notEqual, .number(-7))),
        ])
    func bedingung(text: String, erwartet: CmisQuery.Condition) throws {
        #expect(try CmisQuery("SELECT * FROM t WHERE \(text)").condition == erwartet)
    }

    @Test(
        "Was nicht verstanden wird, wird abgelehnt",
        arguments: [
            "", "SELECT", "SELECT * FROM", "SELECT * FROM t WHERE", "SELECT * FROM t WHERE a", "SELECT * FROM t WHERE a =",
            "SELECT * FROM t WHERE a = 'x", "SELECT * FROM t; DROP TABLE t", "SELECT * FROM t WHERE a = 1 b",
            "SELECT * FROM t ORDER",
            "SELECT * FROM t WHERE (a = 1", "SELECT * FROM t WHERE a NOT = 1", "SELECT * FROM t JOIN u ON t.a = u.a",
            "SELECT * FROM t WHERE x('y')", "SELECT * FROM t WHERE a = 99999999999999999999",
        ])
    func abgelehnt(text: String) {
        #expect(throws: CmisError.invalidArgument) { try CmisQuery(text) }
    }

    @Test("Länge und Tiefe sind begrenzt")
    func grenzen() {
        let tief = String(repeating: "(", count: 30) + "a = 1" + String(repeating: ")", count: 30)
        #expect(throws: CmisError.invalidArgument) { try CmisQuery("SELECT * FROM t WHERE \(tief)") }
        #expect(throws: CmisError.invalidArgument) {
            try CmisQuery("SELECT * FROM t WHERE " + String(repeating: "NOT ", count: 30) + "a = 1")
        }
        #expect(throws: CmisError.invalidArgument) {
            try CmisQuery("SELECT * FROM t WHERE a IN (" + String(repeating: "1,", count: 500) + "1)")
        }
    }
}
