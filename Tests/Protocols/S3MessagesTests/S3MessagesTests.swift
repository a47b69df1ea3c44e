// SPDX-License-Identifier: EUPL-1.2
import S3Messages
import Testing

@Suite("Nachrichten von S3") struct S3MessagesTests {
    private func seite(_ inhalt: String, kopf: String = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"") -> [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult\(kopf)>\(inhalt)</ListBucketResult>".utf8)
    }

    @Test(
        "Eine Seite nennt Schlüssel, Größe und Zeit, mit und ohne Namensraum",
        arguments: ["", " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\""])
    func liste(kopf: String) throws {
        let seite = try S3Listing(
            seite(
                "<IsTruncated>false</IsTruncated><Contents><Key>ab/cd &amp; x</Key><LastModified>2026-11-28T09:03:36.000Z</LastModified><Size>7</Size></Contents>",
                kopf: kopf))
        #expect(
            seite.entries == [
                try S3Listing(
                    self.seite(
                        "<Contents><Key>ab/cd &amp; x</Key><LastModified>2026-11-28T09:03:36.000Z</LastModified><Size>7</Size></Contents>"
                    )
                ).entries[0]
            ])
        #expect(seite.entries[0].key == "ab/cd & x" && seite.entries[0].size == 7)
        #expect(seite.next == nil)
    }

    @Test("Eine Seite, die mehr verspricht und nicht sagt wie, wird nicht für die letzte gehalten")
    func abgeschnitten() throws {
        let weiter = try S3Listing(seite("<IsTruncated>true</IsTruncated><NextContinuationToken>t1</NextContinuationToken>"))
        #expect(weiter.next == "t1")
        #expect(throws: S3MessageError.incomplete) { try S3Listing(self.seite("<IsTruncated>true</IsTruncated>")) }
        #expect(throws: S3MessageError.incomplete) {
            try S3Listing(self.seite("<Contents><Key>a</Key><Size>-1</Size></Contents>"))
        }
        #expect(throws: S3MessageError.unexpected("html")) { try S3Listing(Array("<html/>".utf8)) }
    }

    @Test("Ein Fehler nennt Code und Meldung, eine Seite eines Proxys nichts davon")
    func fehler() {
        let fehler = S3Failure(Array("<Error><Code>NoSuchKey</Code><Message>weg</Message></Error>".utf8))
        #expect(fehler.code == "NoSuchKey" && fehler.message == "weg")
        #expect(S3Failure(Array("<html><body>502</body>".utf8)).code.isEmpty)
        #expect(S3Failure(Array("<!DOCTYPE x [<!ENTITY a 'b'>]><Error><Code>&a;</Code></Error>".utf8)).code.isEmpty)
    }

    @Test("In Teilen: Kennung lesen, Abschluss schreiben, einen Fehler mit Status 200 erkennen")
    func teile() throws {
        let antwort = "<InitiateMultipartUploadResult><UploadId>u/1</UploadId></InitiateMultipartUploadResult>"
        #expect(try S3Multipart.uploadId(Array(antwort.utf8)) == "u/1")
        #expect(
            S3Multipart.completion(["\"a\"", "<b&"]).contains(
                "<Part><PartNumber>1</PartNumber><ETag>\"a\"</ETag></Part><Part><PartNumber>2</PartNumber><ETag>&lt;b&amp;</ETag></Part>"
            ))
        try S3Multipart.completed(Array("<CompleteMultipartUploadResult/>".utf8))
        #expect(throws: S3MessageError.unexpected("Error")) {
            try S3Multipart.completed(Array("<Error><Code>InternalError</Code></Error>".utf8))
        }
    }
}
