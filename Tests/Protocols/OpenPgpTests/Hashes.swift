// SPDX-License-Identifier: EUPL-1.2
import Crypto
import OpenPgp

extension PgpHashes {
    static let echt = PgpHashes(
        sha1: { Array(Insecure.SHA1.hash(data: $0)) }, sha256: { Array(SHA256.hash(data: $0)) })
}
