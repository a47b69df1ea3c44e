// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import S3Messages

/// What an S3-compatible server answered instead of doing what it was asked.
struct S3Fehler: Error, Sendable {
    let handlung: String
    let status: Int
    let antwort: S3Failure

    var istFehlend: Bool { status == 404 && antwort.code != "NoSuchBucket" }

    /// Worth another try: the server is overloaded or in trouble, or what was sent did not arrive whole.
    var istVoruebergehend: Bool {
        status >= 500 || status == 429
            || ["RequestTimeout", "SlowDown", "BadDigest", "XAmzContentSHA256Mismatch"].contains(antwort.code)
    }

    /// For the operator: what to look at.
    var text: String {
        let grund =
            switch (status, antwort.code) {
            case (_, "RequestTimeTooSkewed"): "Die Uhr dieses Rechners geht falsch."
            case (_, "InvalidAccessKeyId"), (_, "SignatureDoesNotMatch"): "Schlüssel oder Geheimnis stimmen nicht."
            case (403, _): "Der Schlüssel darf das nicht."
            case (_, "NoSuchBucket"): "Den Eimer gibt es nicht."
            case (301, _), (307, _), (_, "AuthorizationHeaderMalformed"), (_, "PermanentRedirect"):
                "Endpunkt oder Region stimmen nicht."
            case (507, _), (_, "QuotaExceeded"): "Der Speicher ist voll."
            default: antwort.message
            }
        return "S3 \(handlung): \(status) \(antwort.code) \(grund)".trimmingCharacters(in: .whitespaces)
    }
}
