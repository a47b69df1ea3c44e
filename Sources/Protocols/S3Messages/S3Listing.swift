// SPDX-License-Identifier: EUPL-1.2
internal import XmlTree

/// One page of a bucket's keys (ListObjectsV2).
public struct S3Listing: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let key: String
        public let size: Int64
        /// As the server writes it, such as `2026-11-28T09:03:36.000Z`.
        public let lastModified: String
    }

    public let entries: [Entry]
    /// Asks for the next page; nil on the last.
    public let next: String?

    /// - Throws: `S3MessageError` for anything but a `ListBucketResult` within the limits.
    public init(_ bytes: [UInt8]) throws(S3MessageError) {
        let root = try S3Xml.root(bytes, "ListBucketResult")
        var entries: [Entry] = []
        for element in root.elements where element.name.local == "Contents" {
            guard let key = S3Xml.text(element, "Key"), let size = S3Xml.text(element, "Size").flatMap(Int64.init), size >= 0
            else {
                throw .incomplete
            }
            entries.append(Entry(key: key, size: size, lastModified: S3Xml.text(element, "LastModified") ?? ""))
        }
        self.entries = entries
        guard S3Xml.text(root, "IsTruncated") == "true" else {
            next = nil
            return
        }
        // A page that says there is more but not how to ask would read as the last one and hide the rest.
        guard let token = S3Xml.text(root, "NextContinuationToken"), !token.isEmpty else { throw .incomplete }
        next = token
    }
}
