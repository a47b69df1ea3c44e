// SPDX-License-Identifier: EUPL-1.2
import MimeStructure
import Testing

@Suite("Nachrichten in Bereiche zerlegen")
struct BaumTests {
    private static let bytes = zeilen(
        """
        From: a@b.example
        Content-Type: multipart/mixed; boundary="aussen"

        Vorrede
        --aussen
        Content-Type: multipart/alternative; boundary=innen

        --innen
        Content-Type: text/plain; charset=utf-8

        Text

        --innen  
        Content-Type: text/html
        Content-Transfer-Encoding: Quoted-Printable

        <p>=
        </p>
        --innen--
        nach innen
        --aussen
        Content-Type: application/pdf; name="alt.pdf"
        Content-Disposition: attachment; filename*=utf-8''Gr%C3%BCn.pdf
        Content-Transfer-Encoding: base64

        JVBERi0=
        --aussen--
        Nachrede

        """)

    @Test("Jeder Teil hat Kopf, Rumpf und Ganzes als genaue Bereiche")
    func bereiche() throws {
        let bytes = Self.bytes
        let wurzel = try MimePart.read(bytes)
        #expect(wurzel.range == bytes.indices && wurzel.mediaType == "multipart/mixed" && wurzel.closed && wurzel.doubts.isEmpty)
        #expect(text(bytes, wurzel.preamble) == "Vorrede" && text(bytes, wurzel.epilogue) == "Nachrede\r\n")
        #expect(
            wurzel.all.map(\.mediaType) == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf",
            ])

        let innen = try #require(wurzel.children.first)
        #expect(innen.closed && text(bytes, innen.epilogue) == "nach innen" && text(bytes, innen.preamble)?.isEmpty == true)
        #expect(text(bytes, innen.range)?.hasPrefix("Content-Type: multipart/alternative") == true)
        #expect(text(bytes, innen.range)?.hasSuffix("--innen--\r\nnach innen") == true)
        let klartext = innen.children[0]
        #expect(text(bytes, klartext.range) == "Content-Type: text/plain; charset=utf-8\r\n\r\nText\r\n")
        #expect(text(bytes, klartext.header.range) == "Content-Type: text/plain; charset=utf-8\r\n")
        #expect(text(bytes, klartext.body) == "Text\r\n" && klartext.contentType.text("charset")?.text == "utf-8")
        #expect(try text(innen.children[1].content(of: bytes[...]).bytes) == "<p></p>")

        let anlage = wurzel.children[1]
        #expect(anlage.fileName == "Grün.pdf" && anlage.disposition?.value == "attachment" && anlage.encoding == .base64)
        #expect(try text(anlage.content(of: bytes[...]).bytes) == "%PDF-")
    }

    struct Teile: Sendable {
        let rumpf: String, vorrede: String?, nachrede: String?, teile: [String], zu: Bool
    }

    @Test(
        "Trennzeilen schneiden an jeder Stelle richtig",
        arguments: [
            Teile(rumpf: "--x\r\n\r\na\r\n--x--", vorrede: "", nachrede: "", teile: ["\r\na"], zu: true),
            Teile(rumpf: "--x\r\n\r\na\r\n\r\n--x--\r\n", vorrede: "", nachrede: "", teile: ["\r\na\r\n"], zu: true),
            Teile(rumpf: "--x\n\na\n--x--\nn\n", vorrede: "", nachrede: "n\n", teile: ["\na"], zu: true),
            Teile(rumpf: "\r\n--x\r\n--x\r\n\r\n--x--\r\n", vorrede: "", nachrede: "", teile: ["", ""], zu: true),
            Teile(rumpf: "v\r\nw\r\n--x\r\n\r\na", vorrede: "v\r\nw", nachrede: nil, teile: ["\r\na"], zu: false),
            Teile(rumpf: "--x--\r\nn", vorrede: "", nachrede: "n", teile: [], zu: true),
            Teile(rumpf: "--x\r\n", vorrede: "", nachrede: nil, teile: [""], zu: false),
            Teile(rumpf: "a --x\r\n -x\r\n", vorrede: "a --x\r\n -x\r\n", nachrede: nil, teile: [], zu: false),
            Teile(rumpf: "--x \t\r\n\r\na\r\n--x-- \r\n", vorrede: "", nachrede: "", teile: ["\r\na"], zu: true),
        ])
    func trennzeilen(fall: Teile) throws {
        let bytes = Array("Content-Type: multipart/mixed; boundary=x\r\n\r\n\(fall.rumpf)".utf8)
        let teil = try MimePart.read(bytes)
        #expect(teil.children.map { text(bytes[$0.range]) } == fall.teile)
        #expect(text(bytes, teil.preamble) == fall.vorrede && text(bytes, teil.epilogue) == fall.nachrede)
        #expect(teil.closed == fall.zu && teil.doubts.contains(.closeMissing) != fall.zu)
    }

    struct Zweifel: Sendable { let kopf: String, rumpf: String, zweifel: Set<MimeDoubt>, kinder: Int }

    @Test(
        "Worüber Leser uneins sind, wird am Teil genannt",
        arguments: [
            Zweifel(kopf: "multipart/mixed", rumpf: "--x", zweifel: [.boundaryMissing], kinder: 0),
            Zweifel(kopf: "multipart/mixed; boundary=\"\"", rumpf: "--", zweifel: [.boundaryMissing], kinder: 0),
            Zweifel(
                kopf: "multipart/mixed; boundary=x; boundary=y", rumpf: "--x\n\na\n--x--",
                zweifel: [.duplicateParameter("boundary")], kinder: 1),
            Zweifel(
                kopf: "multipart/mixed; boundary*0=x; boundary*1=y", rumpf: "--xy\n\na\n--xy--", zweifel: [.boundaryOdd],
                kinder: 1),
            Zweifel(
                kopf: "multipart/mixed; boundary=\"x", rumpf: "--x\n\na\n--x--", zweifel: [.contentTypeUnreadable], kinder: 1),
            Zweifel(kopf: "multipart/mixed; boundary=x", rumpf: "--x\n\na\n--xy\n\n--x--", zweifel: [.boundaryPrefix], kinder: 1),
            Zweifel(kopf: "multipart/mixed; boundary=x", rumpf: "--x\n\na\n--x--y\n--x--", zweifel: [.boundaryPrefix], kinder: 1),
            Zweifel(
                kopf: "multipart/mixed; boundary=x", rumpf: "--x\n\na\n--x--\n--x\n\nb\n--x--", zweifel: [.partAfterClose],
                kinder: 1),
            Zweifel(
                kopf: "multipart/mixed; boundary=x\nContent-Transfer-Encoding: base64", rumpf: "--x\n\na\n--x--",
                zweifel: [.encodedComposite], kinder: 1),
            Zweifel(
                kopf: "multipart/mixed; boundary=x\nContent-Type: text/plain", rumpf: "--x\n\na\n--x--",
                zweifel: [.duplicateField("content-type")], kinder: 1),
            Zweifel(kopf: "text", rumpf: "a", zweifel: [.contentTypeUnreadable], kinder: 0),
            Zweifel(
                kopf: "message/rfc822\nContent-Transfer-Encoding: base64", rumpf: "YQ==", zweifel: [.encodedComposite], kinder: 0),
            Zweifel(kopf: "multipart/mixed; boundary=x ; name=y", rumpf: "--x\n\na\n--x--", zweifel: [], kinder: 1),
        ])
    func zweifel(fall: Zweifel) throws {
        let teil = try MimePart.read(zeilen("Content-Type: \(fall.kopf)\n\n\(fall.rumpf)"))
        #expect(teil.doubts == fall.zweifel)
        #expect(teil.children.count == fall.kinder)
        #expect(teil.isAmbiguous != fall.zweifel.isEmpty)
    }

    @Test("Trägt ein innerer Teil die Trennzeile des äußeren, gehören alle Zeilen dem äußeren", arguments: ["x", "xy"])
    func gleicheTrennzeile(innen: String) throws {
        let bytes = zeilen(
            "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=\(innen)\n\n--x\n\na\n--x--\n"
        )
        let wurzel = try MimePart.read(bytes)
        #expect(wurzel.children.count == 2 && wurzel.children[0].children.isEmpty)
        #expect(wurzel.children[0].doubts.isSuperset(of: [.boundaryReused, .closeMissing]) && wurzel.children[0].isAmbiguous)
    }

    @Test("Eine fehlende innere Schlusszeile endet an der äußeren Trennzeile")
    func innenOffen() throws {
        let bytes = zeilen(
            "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--a\n\ny\n--a--\n"
        )
        let wurzel = try MimePart.read(bytes)
        #expect(wurzel.closed && !wurzel.children[0].closed && wurzel.children.count == 2)
        #expect(text(bytes[wurzel.children[0].children[0].body]) == "x" && !wurzel.children[0].isAmbiguous)
    }

    @Test("Ohne lesbaren Typ ist ein Teil Text, in einer Sammlung eine Nachricht")
    func vorgabe() throws {
        let sammlung = zeilen(
            "Content-Type: multipart/digest; boundary=x\n\n--x\n\nSubject: a\n\nb\n--x\nContent-Type: text/html\n\nc\n--x--\n")
        let teile = try MimePart.read(sammlung).children
        #expect(teile.map(\.mediaType) == ["message/rfc822", "text/html"])
        #expect(try teile[0].embeddedMessage(in: sammlung[...])?.header.first("subject")?.text.text == "a")
        #expect(try teile[1].embeddedMessage(in: sammlung[...]) == nil)
        #expect(try MimePart.read(zeilen("Subject: a\n\nb")).mediaType == "text/plain")
    }

    @Test("Eine Nachricht in einer Nachricht wird erst auf Verlangen geöffnet, mit Bereichen der äußeren")
    func eingebettet() throws {
        let bytes = zeilen(
            "Content-Type: message/rfc822\n\nSubject: innen\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nText\n--x--\n")
        let aussen = try MimePart.read(bytes)
        #expect(aussen.children.isEmpty)
        let innen = try #require(try aussen.embeddedMessage(in: bytes[...]))
        #expect(innen.range == aussen.body && text(bytes[innen.children[0].body]) == "Text")
    }

    @Test("Zu viele Teile und zu tiefe Schachtelung werden abgelehnt")
    func grenzen() {
        var grenzen = MimeLimits()
        (grenzen.parts, grenzen.depth) = (5, 3)
        let viele = "Content-Type: multipart/mixed; boundary=x\n\n" + String(repeating: "--x\n\na\n", count: 5)
        #expect(throws: MimeError.tooManyParts) { try MimePart.read(zeilen(viele), limits: grenzen) }
        let tief = (0..<5).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        #expect(throws: MimeError.nestedTooDeep) { try MimePart.read(zeilen(tief), limits: grenzen) }
    }
}
