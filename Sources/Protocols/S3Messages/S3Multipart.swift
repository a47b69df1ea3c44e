// SPDX-License-Identifier: EUPL-1.2
internal import XmlTree

/// Documents of an upload in parts.
public enum S3Multipart {
    /// The upload's id in the answer to CreateMultipartUpload.
    public static func uploadId(_ bytes: [UInt8]) throws(S3MessageError) -> String {
        let root = try S3Xml.root(bytes, "InitiateMultipartUploadResult")
        guard let id = S3Xml.text(root, "UploadId"), !id.isEmpty else { throw .incomplete }
        return id
    }

    /// The body of CompleteMultipartUpload. Tags of parts 1, 2, … in this order.
    public static func completion(_ tags: [String]) -> String {
        let parts = tags.enumerated().map {
            "<Part><PartNumber>\($0.offset + 1)</PartNumber><ETag>\(escaped($0.element))</ETag></Part>"
        }
        return
            "<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\(parts.joined())</CompleteMultipartUpload>"
    }

    /// The answer to CompleteMultipartUpload may be 200 and still an error, because the server begins it before it is done.
    public static func completed(_ bytes: [UInt8]) throws(S3MessageError) {
        _ = try S3Xml.root(bytes, "CompleteMultipartUploadResult")
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }
}
