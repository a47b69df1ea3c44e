// SPDX-License-Identifier: EUPL-1.2
import MimeStructure
import Testing

private func kopf(_ text: String, _ grenzen: MimeLimits = MimeLimits()) throws -> MessageHeader {
    try MessageHeader(Array(text.utf8)[...], limits: grenzen)
}

@Suite("Kopf einer Nachricht lesen")
struct KopfTests {
    private static let nachricht = "Received: a\r\n\tby b\r\nSUBJECT:  Zwei \r\n  Zeilen \r\nreceived: c\r\n\r\nRumpf: x\r\n"

    @Test("Felder stehen in Reihenfolge, mit Bereich, entfalteten Bytes und Doppelten")
    func felder() throws {
        let bytes = Array(Self.nachricht.utf8)
        let kopf = try MessageHeader(bytes[...])
        #expect(kopf.fields.map(\.name) == ["Received", "SUBJECT", "received"])
        #expect(kopf.fields.map { text($0.value) } == ["a\tby b", "Zwei   Zeilen", "c"])
        #expect(kopf.fields.map { text(bytes[$0.range]) }.joined() == text(bytes[kopf.range]))
        #expect(text(bytes[kopf.fields[1].range]) == "SUBJECT:  Zwei \r\n  Zeilen \r\n")
        #expect(text(bytes[kopf.bodyStart...]) == "Rumpf: x\r\n" && kopf.ending == .emptyLine && kopf.doubts.isEmpty)
        #expect(kopf.all("Received").count == 2 && kopf.sole("received") == nil && kopf.sole("Subject") != nil)
        #expect(kopf.first("subject")?.text.text == "Zwei Zeilen" && !kopf.contains("Rumpf"))
    }

    @Test("Bereiche gelten auch in einem Ausschnitt der Bytes")
    func ausschnitt() throws {
        let bytes = Array("vorweg".utf8) + Array(Self.nachricht.utf8)
        let kopf = try MessageHeader(bytes[6...])
        #expect(text(bytes[kopf.fields[2].range]) == "received: c\r\n")
        #expect(text(bytes[kopf.bodyStart...]) == "Rumpf: x\r\n")
    }

    struct Ende: Sendable { let bytes: String, rumpf: String, ende: MessageHeader.Ending }

    @Test(
        "Wo der Kopf endet, ist in jedem Fall festgelegt",
        arguments: [
            Ende(bytes: "", rumpf: "", ende: .end), Ende(bytes: "A: b", rumpf: "", ende: .end),
            Ende(bytes: "A: b\r\n", rumpf: "", ende: .end), Ende(bytes: "A: b\r\n\r\n", rumpf: "", ende: .emptyLine),
            Ende(bytes: "\r\nA: b", rumpf: "A: b", ende: .emptyLine), Ende(bytes: "A: b\n\nx", rumpf: "x", ende: .emptyLine),
            Ende(bytes: "A: b\r\nText\r\n\r\nB: c", rumpf: "Text\r\n\r\nB: c", ende: .notAField),
            Ende(bytes: " A: b\r\n\r\nx", rumpf: " A: b\r\n\r\nx", ende: .notAField),
            Ende(bytes: "Ä: b\r\n\r\nx", rumpf: "Ä: b\r\n\r\nx", ende: .notAField),
            Ende(bytes: "A: b\r\n: c\r\n\r\nx", rumpf: ": c\r\n\r\nx", ende: .notAField),
        ])
    func ende(fall: Ende) throws {
        let bytes = Array(fall.bytes.utf8)
        let kopf = try MessageHeader(bytes[...])
        #expect(text(bytes[kopf.bodyStart...]) == fall.rumpf)
        #expect(kopf.ending == fall.ende)
        #expect(kopf.doubts.contains(.headerCutShort) == (fall.ende == .notAField))
    }

    struct Zweifel: Sendable { let bytes: String, zweifel: MimeDoubt, strukturell: Bool }

    @Test(
        "Was Leser verschieden verstehen, wird genannt",
        arguments: [
            Zweifel(bytes: "Subject : x\r\n\r\n", zweifel: .blankBeforeColon, strukturell: true),
            Zweifel(bytes: "A: b\r\n \t\r\nB: c\r\n\r\n", zweifel: .blankContinuation, strukturell: true),
            Zweifel(bytes: "A: b\nB: c\r\n\r\n", zweifel: .mixedLineEnds, strukturell: true),
            Zweifel(bytes: "A: b\rB: c\r\n\r\n", zweifel: .mixedLineEnds, strukturell: true),
            Zweifel(bytes: "A: b\0c\r\n\r\n", zweifel: .nulByte, strukturell: true),
            Zweifel(bytes: "From x Sat Nov 28 07:00:00 2026\r\nA: b\r\n\r\n", zweifel: .mboxLine, strukturell: false),
            Zweifel(bytes: "From: a\r\nFROM: b\r\n\r\n", zweifel: .duplicateField("from"), strukturell: false),
            Zweifel(
                bytes: "Content-Type: a/b\r\nContent-type: c/d\r\n\r\n", zweifel: .duplicateField("content-type"),
                strukturell: true),
        ])
    func zweifel(fall: Zweifel) throws {
        #expect(try kopf(fall.bytes).doubts == [fall.zweifel])
        #expect(fall.zweifel.isStructural == fall.strukturell)
    }

    @Test("Nur LF ist kein Zweifel, und die Zeile von mbox ist kein Feld")
    func ohneZweifel() throws {
        #expect(try kopf("A: b\n\tc\nD: e\n\nx").doubts.isEmpty)
        let mbox = try kopf("From x\r\nFrom: y\r\n\r\n")
        #expect(mbox.fields.map(\.name) == ["From"] && mbox.range.lowerBound == 8)
        #expect(try kopf("From : y\r\n\r\n").fields.map(\.name) == ["From"])
    }

    @Test("Ein zu großer Kopf wird abgelehnt, ein großer Rumpf dahinter nicht")
    func grenzen() throws {
        var grenzen = MimeLimits()
        (grenzen.headerBytes, grenzen.fields) = (100, 3)
        let lang = String(repeating: "x", count: 200)
        #expect(throws: MimeError.headerTooLarge) { try kopf("A: \(lang)\r\n\r\n", grenzen) }
        #expect(throws: MimeError.headerTooLarge) { try kopf("A: b\r\n \(lang)\r\n\r\n", grenzen) }
        #expect(throws: MimeError.headerTooLarge) { try kopf("A: b" + String(repeating: "\r\n bcdefg", count: 12), grenzen) }
        #expect(throws: MimeError.tooManyFields) { try kopf("A: b\r\nA: b\r\nA: b\r\nA: b\r\n\r\n", grenzen) }
        #expect(try kopf("A: b\r\nA: b\r\nA: b\r\n\r\n", grenzen).fields.count == 3)
        #expect(try kopf("A: b\r\n\r\n\(lang)", grenzen).bodyStart == 8)
        #expect(try kopf(lang, grenzen).bodyStart == 0)
    }
}
