// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Percent encoding as the signature wants it: everything but the unreserved characters of RFC 3986, upper-case digits.
public enum AwsUri {
    public static func encode(_ text: some StringProtocol, keepSlash: Bool = false) -> String {
        PercentEncoding.encode(text, keepSlash: keepSlash)
    }

    /// `a=1&b=2`, encoded and in the order the signature wants. A name without a value gets an empty one.
    public static func query(_ parameters: [(name: String, value: String)]) -> String {
        let encoded: [(name: String, value: String)] = parameters.map { (name: encode($0.name), value: encode($0.value)) }
        let sorted = encoded.sorted { a, b in a.name == b.name ? a.value < b.value : a.name < b.name }
        return sorted.map { $0.name + "=" + $0.value }.joined(separator: "&")
    }
}
