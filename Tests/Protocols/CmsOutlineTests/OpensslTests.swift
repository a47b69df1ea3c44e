// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import CmsOutline

/// What OpenSSL 3.0 writes, so that the outline is not only right about what these tests write themselves.
enum Openssl {
    /// `openssl cms -encrypt -aes-256-gcm` for a P-256 certificate.
    static let gcm = """
        MIIBSQYLKoZIhvcNAQkQARegggE4MIIBNAIBADGByqGBxwIBA6BRoU8wCQYHKoZIzj0CAQNCAAQgEuvNurPmVyFIOSXAGofThouMELV1
        QiUgsRrU43QUxfVQCm/mpw5sCoSD5ukgibM2ATqRZ7P8YOQooAzidryaMBgGCSuBBRCGSD8AAjALBglghkgBZQMEAS0wVTBTMCcwDzEN
        MAsGA1UEAwwEQW5uYQIUIgPYmjX0N/pqZWlE/JAjUQedx4MEKC+CR7HzI/EQ27poitV0qYKDnacpVw+WkFK2a037ysQVJQXJA31neJsw
        UAYJKoZIhvcNAQcBMB4GCWCGSAFlAwQBLjARBAzz+/K71ewxCacMWiQCARCAIx/q1044oYtN8ZWF5r2xw2YImte6C5pzWem/JjEChQdJ
        MNMZBBC0+gFsHKL0uiKYOvqICcK9
        """

    /// `-encrypt -aes-256-cbc -stream`, RSA with OAEP and SHA-256.
    static let stuecke = """
        MIAGCSqGSIb3DQEHA6CAMIACAQAxggFuMIIBagIBADAnMA8xDTALBgNVBAMMBEJlcnQCFAvKJNSoJpi6DgTwGfCfqJC237H/MDgGCSqG
        SIb3DQEBBzAroA0wCwYJYIZIAWUDBAIBoRowGAYJKoZIhvcNAQEIMAsGCWCGSAFlAwQCAQSCAQAIAhD9UJs6gU/JYHKaeW/lPpUkmVow
        omxUEnakkLj9oNZwg0SdC8X4/IwsVwH4z8IyesNvF2A8l1l1kyo5GgrgPXBImgD1f1Y+xDfufTFogiQztQIGi1Wcmfq0NPtCKKOin6V9
        MSMDFQ201VccFKtsNt1T8TH82Mh6Vvc5a8+r29LQUZ23LFOKh+Kc/BJ3AB6TUfq3EWyrg+02hz0exWXAH7TvQJNhnYl1GSFJlj35rnpK
        lj5Nj8wfMlm8rN71PnMrMG2FuymcaR6dQc+tahgFDJB5HNj92pybMdLRohG4IZkV28AAwj+/yapwl4R1UwZKodSF8j1jzSLy7PUXlsGf
        MIAGCSqGSIb3DQEHATAdBglghkgBZQMEASoEEIe6FLabzSICWACYIkErHcCggAQgnqnxwQcNWsH/cmG7Iwu80c1tRQO5cOlW8dtuY/2v
        yN4EEJCiaj+Ko/1Y8zc/v+JRztgAAAAAAAAAAAAA
        """

    /// `-sign -nodetach -stream` with a P-256 certificate.
    static let unterschrieben = """
        MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwgAYJKoZIhvcNAQcBoIAkgAQjQ29udGVudC1UeXBlOiB0ZXh0L3BsYWlu
        DQoNCkhhbGxvDQoAAAAAAACgggF3MIIBczCCARmgAwIBAgIUIgPYmjX0N/pqZWlE/JAjUQedx4MwCgYIKoZIzj0EAwIwDzENMAsGA1UE
        AwwEQW5uYTAeFw0yNjExMjkwNzE5MjJaFw0zNjExMjYwNzE5MjJaMA8xDTALBgNVBAMMBEFubmEwWTATBgcqhkjOPQIBBggqhkjOPQMB
        BwNCAASK1B0FxsBeA2DCXGP0gK2qvdjQQlJO5YavvU27iPgColChKl/Fd8wLPoNyM0emgaMtvrX8rA0r82ZEH/4k0IF/o1MwUTAdBgNV
        HQ4EFgQU3bmRgeRmSVCOTvjBXQSZFadTMywwHwYDVR0jBBgwFoAU3bmRgeRmSVCOTvjBXQSZFadTMywwDwYDVR0TAQH/BAUwAwEB/zAK
        BggqhkjOPQQDAgNIADBFAiEAhOji8IpD2SCZJencKiaKpUTqL9JZvX2AODpNqu2B8HoCIEl9rKJcNfrZdw6BO6ZYA+ERGQRj7cvfshBz
        4XsUuWATMYIBeTCCAXUCAQEwJzAPMQ0wCwYDVQQDDARBbm5hAhQiA9iaNfQ3+mplaUT8kCNRB53HgzALBglghkgBZQMEAgGggeQwGAYJ
        KoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTI5MDcxOTIyWjAvBgkqhkiG9w0BCQQxIgQgqR6V4U0QzvI1
        b+Z5nENaazLW0jgaCaB4HKjrFECw3SsweQYJKoZIhvcNAQkPMWwwajALBglghkgBZQMEASowCwYJYIZIAWUDBAEWMAsGCWCGSAFlAwQB
        AjAKBggqhkiG9w0DBzAOBggqhkiG9w0DAgICAIAwDQYIKoZIhvcNAwICAUAwBwYFKw4DAgcwDQYIKoZIhvcNAwICASgwCgYIKoZIzj0E
        AwIERzBFAiEA8sdCyn6y056HtYHeNx2GEABQu8RkojLQy/GzYcmfLDgCIHtGDS2y2Y5+epF+pStZEnoWpQyuV6mFNk19sP3Gw4fRAAAA
        AAAA
        """

    /// `-encrypt -pwri_password`.
    static let passwort = """
        MIH4BgkqhkiG9w0BBwOggeowgecCAQMxgYOjgYACAQCgGwYJKoZIhvcNAQUMMA4ECNkD/CBT+VSoAgIIADAsBgsqhkiG9w0BCRADCTAd
        BglghkgBZQMEASoEEOEqWiEL8mx0goMCVrW8wG8EMHjwK5cb5BgKy+3EBTmXZxXiiKJiTEkaX+kob8zwpW8wqUd/4zA64IWEkIH5MgEo
        QTBcBgkqhkiG9w0BBwEwHQYJYIZIAWUDBAEqBBCLGLHbyr6IkjyX3EnJNIhSgDBUIRuU3DuBaam3J494Tg7k91cZNvW0uoQTsZY82XF5
        l6sVYbsKYrXj67Fnf9sWi8A=
        """

    /// `-encrypt -secretkey`.
    static let verabredet = """
        MIG1BgkqhkiG9w0BBwOggacwgaQCAQIxQaI/AgEEMAMEAQEwCwYJYIZIAWUDBAEFBCjg0urWKCJ5dyQ53d522lc+ZnzxpuqdAWQCYifU
        tNUUEky0xusu7DdfMFwGCSqGSIb3DQEHATAdBglghkgBZQMEASoEEMgmPiGK5aNH/OqCjiYkVvOAMOpcylUclBAj3m4chiifUrofd+zK
        dm9jSHflbSgJ0NmPfDCOmtuZIKtreBD0rCXRjw==
        """

    /// `openssl smime -encrypt -des3`.
    static let alt = """
        MIIBqgYJKoZIhvcNAQcDoIIBmzCCAZcCAQAxggFDMIIBPwIBADAnMA8xDTALBgNVBAMMBEJlcnQCFAvKJNSoJpi6DgTwGfCfqJC237H/
        MA0GCSqGSIb3DQEBAQUABIIBAIo7mb+n6jrMRMJv/8R2Ndr5Vd1ps+XHVIkrgV7qIdVFYqMhd4Iv+47g7pM6Nsu3NSdwy4ed7rHYjLhs
        tIlc3UZLJD7y0s0bqh7q/AzxtWLUFTF7DZgx2JDdK0pnciyYAzepMRNo4nDsD2oH7VQ7JtR5rfF2CXp9nQcY1z3653MxtU29f7xIeJxb
        GrDqBWTZP55v5smb1p9cIPlM/oTCUPSVsAJ2fNsFTF/HH3+ZWVACI2qs4AhJikQtsYmFkOra0fDlzG+lrx9BdLVSnqKBiV8Pm+tzevQK
        Gl6N1WUQJ3thbhvusdelb2ahu92Y4zsbWmNykQrtPcQDyYPA2q9f5PkwSwYJKoZIhvcNAQcBMBQGCCqGSIb3DQMHBAiSEcspUyPbKIAo
        Am08O79QqKvtbaD9jWTakuX0WbEsxih2q7gue2Nq8NVTNQD0D9Bo3g==
        """

    /// Base64 without any question of form: the samples are ours.
    static func bytes(_ text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var (out, value, bits) = ([UInt8](), 0, 0)
        for six in text.utf8.compactMap({ byte in alphabet.firstIndex { $0 == byte } }) {
            value = (value << 6 | six) & 0xFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                out.append(UInt8(value >> bits & 0xFF))
            }
        }
        return out
    }
}

@Suite("CMS-Umriss: was OpenSSL schreibt")
struct OpensslTests {
    @Test("AES-256-GCM für ein Zertifikat mit P-256")
    func gcm() throws {
        let umriss = try CmsOutline(Openssl.bytes(Openssl.gcm))
        #expect(umriss.kind == .authEnveloped)
        #expect(umriss.integrity == .authenticated)
        #expect(umriss.cipher == .aesGcm(256))
        #expect(umriss.contentBytes == 35)
        guard case .keyAgreement(let namen, let verfahren, let verpackung) = umriss.recipients.first else {
            Issue.record("kein vereinbarter Schlüssel")
            return
        }
        #expect(namen.count == 1)
        #expect(verfahren == "1.3.133.16.840.63.0.2")
        #expect(verpackung == "2.16.840.1.101.3.4.1.45")
    }

    @Test("AES-256-CBC in Stücken für RSA mit OAEP")
    func stuecke() throws {
        let umriss = try CmsOutline(Openssl.bytes(Openssl.stuecke))
        #expect(umriss.kind == .enveloped)
        #expect(umriss.integrity == .none)
        #expect(umriss.cipher == .aesCbc(256))
        #expect(umriss.contentBytes == 48)
        guard case .keyTransport(.issuerAndSerial, let verfahren) = umriss.recipients.first else {
            Issue.record("kein übermittelter Schlüssel")
            return
        }
        #expect(verfahren == .oaep(hash: "2.16.840.1.101.3.4.2.1", mask: "2.16.840.1.101.3.4.2.1"))
    }

    @Test("Eine Unterschrift mit Inhalt, Zertifikat und den Fähigkeiten, die OpenSSL von sich aus nennt")
    func unterschrieben() throws {
        let bytes = Openssl.bytes(Openssl.unterschrieben)
        let umriss = try CmsOutline(bytes)
        #expect(umriss.kind == .signed)
        #expect(umriss.contentBytes == 35)
        #expect(umriss.certificates.count == 1)
        #expect(umriss.certificates.first.map { bytes[$0.lowerBound] } == 0x30)
        let einer = try #require(umriss.signers.first)
        #expect(einer.hasSignedAttributes)
        #expect(einer.signatureAlgorithm == "1.2.840.10045.4.3.2")
        #expect(einer.capabilities.contains(SmimeCapability(oid: "1.2.840.113549.3.2", parameters: [2, 2, 0, 0x80])))
        #expect(SmimeCapabilities.common(einer.capabilities) == .aesCbc(256))
    }

    @Test("Altes wird benannt, Passwörter und Verabredetes werden abgewiesen")
    func altes() throws {
        let alt = try CmsOutline(Openssl.bytes(Openssl.alt))
        #expect(alt.cipher == .tripleDes)
        #expect(Bau.fehler(Openssl.bytes(Openssl.passwort)) == .refusedRecipient(.password))
        #expect(Bau.fehler(Openssl.bytes(Openssl.verabredet)) == .refusedRecipient(.keyEncryptionKey))
    }
}
