// SPDX-License-Identifier: EUPL-1.2
import AwsSignatureV4
import Testing

/// The examples of the S3 documentation, "Authenticating Requests: Using the Authorization Header".
@Suite("Signatur AWS V4") struct AwsSignatureV4Tests {
    private let signatur = AwsSignatureV4(
        region: "us-east-1",
        credentials: AwsCredentials(
            accessKey: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"))
    /// 24 May 2013, midnight.
    private let zeit = AwsTime(seconds: 1_369_353_600)

    private func unterschrift(_ anfrage: AwsRequest) -> (namen: String, wert: String) {
        let kopf = signatur.signed(anfrage, at: zeit)
        let teile = kopf.first { $0.name == "authorization" }?.value.split(separator: ",").map(String.init) ?? []
        return (
            String(teile[1].dropFirst("SignedHeaders=".count)), String(teile[2].dropFirst("Signature=".count))
        )
    }

    @Test("Ein Objekt lesen: die veröffentlichte Unterschrift")
    func lesen() {
        let (namen, wert) = unterschrift(
            AwsRequest(
                method: "GET", host: "examplebucket.s3.amazonaws.com", path: "/test.txt", headers: [("Range", "bytes=0-9")]))
        #expect(namen == "host;range;x-amz-content-sha256;x-amz-date")
        #expect(wert == "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")
    }

    @Test("Ein Objekt schreiben, mit einem Zeichen im Namen, das kodiert wird")
    func schreiben() {
        let (namen, wert) = unterschrift(
            AwsRequest(
                method: "PUT", host: "examplebucket.s3.amazonaws.com", path: "/test$file.text",
                headers: [("Date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY")],
                payloadHash: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"))
        #expect(namen == "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class")
        #expect(wert == "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd")
    }

    @Test("Ein Parameter ohne Wert und zwei in anderer Reihenfolge")
    func parameter() {
        let ohne = unterschrift(
            AwsRequest(method: "GET", host: "examplebucket.s3.amazonaws.com", path: "/", query: [("lifecycle", "")]))
        #expect(ohne.wert == "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543")
        let zwei = unterschrift(
            AwsRequest(
                method: "GET", host: "examplebucket.s3.amazonaws.com", path: "/", query: [("prefix", "J"), ("max-keys", "2")]))
        #expect(zwei.wert == "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")
    }

    @Test(
        "Zeitpunkte, auch Schalttag und Jahreswechsel",
        arguments: [
            (0, "19700101T000000Z"), (951_782_400, "20000229T000000Z"), (1_709_251_199, "20240229T235959Z"),
            (1_735_689_599, "20241231T235959Z"), (1_735_689_600, "20250101T000000Z"), (4_107_542_400, "21000301T000000Z"),
        ] as [(Int64, String)])
    func zeitpunkte(sekunden: Int64, text: String) { #expect(AwsTime(seconds: sekunden).stamp == text) }

    @Test("Umlaute, Leerzeichen und Schrägstriche werden kodiert, im Pfad bleiben Schrägstriche")
    func kodierung() {
        #expect(AwsUri.encode("ä b/c~") == "%C3%A4%20b%2Fc~")
        #expect(AwsUri.encode("/a b/c+d", keepSlash: true) == "/a%20b/c%2Bd")
        #expect(AwsUri.query([("b", "2"), ("a", "="), ("a", "!")]) == "a=%21&a=%3D&b=2")
    }

    @Test("Das Geheimnis steht in keiner Beschreibung")
    func geheimnis() {
        let zugang = AwsCredentials(accessKey: "AK", secret: "streng geheim")
        #expect(!"\(zugang)".contains("geheim") && !String(reflecting: zugang).contains("geheim"))
    }
}
