// SPDX-License-Identifier: EUPL-1.2
import TlsReport

/// A report as RFC 8460, appendix B shows one, with errata 6241: `mx-host` is a list.
enum Beispiel {
    static let json = #"""
        {
          "organization-name": "Company-X",
          "date-range": {"start-datetime": "2016-04-01T00:00:00Z", "end-datetime": "2016-04-01T23:59:59Z"},
          "contact-info": "sts-reporting@company-x.example",
          "report-id": "5065427c-23d3-47ca-b6e0-946ea0e8c4be",
          "policies": [{
            "policy": {
              "policy-type": "sts",
              "policy-string": ["version: STSv1", "mode: testing", "mx: *.mail.company-y.example", "max_age: 86400"],
              "policy-domain": "company-y.example",
              "mx-host": ["*.mail.company-y.example"]
            },
            "summary": {"total-successful-session-count": 5326, "total-failure-session-count": 303},
            "failure-details": [
              {"result-type": "certificate-expired", "sending-mta-ip": "2001:db8:abcd:0012::1",
               "receiving-mx-hostname": "mx1.mail.company-y.example", "failed-session-count": 100},
              {"result-type": "validation-failure", "sending-mta-ip": "198.51.100.62", "receiving-ip": "203.0.113.58",
               "receiving-mx-hostname": "mx-backup.mail.company-y.example", "failed-session-count": 3,
               "failure-reason-code": "X509_V_ERR_PROXY_PATH_LENGTH_EXCEEDED"}
            ]
          }]
        }
        """#

    /// The bytes of the example with one piece exchanged for another.
    static func mit(_ alt: String, _ neu: String) -> [UInt8] {
        let teile = json.split(separator: alt, maxSplits: 1, omittingEmptySubsequences: false)
        return Array(teile.joined(separator: neu).utf8)
    }
}
