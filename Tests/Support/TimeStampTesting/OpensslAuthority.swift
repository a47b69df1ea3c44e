// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Glibc
internal import Synchronization

/// A time stamp authority of the test's own: `openssl ts` with a root and a certificate made for it. Independent of the product.
public final class OpensslAuthority: Sendable {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public let folder: String
    /// The root, in PEM.
    public var anchor: String { folder + "/ca.pem" }
    private let turn = Mutex(0)

    /// - Parameter days: how long the authority's certificate lasts.
    public init(days: Int = 3650, digest: String = "sha256", rsa: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.path + "/tsa-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(Self.configuration(digest).utf8).write(to: URL(fileURLWithPath: folder + "/tsa.cnf"))
        try Data("01\n".utf8).write(to: URL(fileURLWithPath: folder + "/serial"))
        let key = rsa ? ["-newkey", "rsa:2048"] : ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
        try run(
            ["req", "-x509", "-config", "tsa.cnf", "-extensions", "ca", "-subj", "/CN=Testwurzel", "-days", "9000", "-nodes"]
                + key
                + ["-keyout", "ca.key", "-out", "ca.pem"])
        try run(
            ["req", "-config", "tsa.cnf", "-subj", "/CN=Teststelle", "-nodes"] + key + ["-keyout", "tsa.key", "-out", "tsa.csr"])
        try run(
            [
                "x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "\(days)",
                "-extfile", "tsa.cnf", "-extensions", "tsa", "-out", "tsa.pem",
            ])
    }

    deinit {
        // A folder of the test's own; what cannot be removed goes with the machine's cleaning.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Answers a TimeStampReq with a TimeStampResp.
    public func reply(_ query: [UInt8]) throws -> [UInt8] {
        try turn.withLock { turn in
            turn += 1
            let (ask, answer) = ("\(folder)/\(turn).tsq", "\(folder)/\(turn).tsr")
            try Data(query).write(to: URL(fileURLWithPath: ask))
            try run(["ts", "-reply", "-config", "tsa.cnf", "-section", "stelle", "-queryfile", ask, "-out", answer])
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: answer)))
        }
    }

    /// Asks `openssl ts -verify`, as an outsider would.
    public func verifies(token: [UInt8], hash: [UInt8]) throws -> Bool {
        let file = "\(folder)/\(UUID().uuidString).token"
        try Data(token).write(to: URL(fileURLWithPath: file))
        let digits = hash.map { String(format: "%02x", $0) }.joined()
        do {
            try run(["ts", "-verify", "-token_in", "-in", file, "-digest", digits, "-CAfile", "ca.pem"])
            return true
        } catch is Failure {
            return false
        }
    }

    /// `posix_spawn` instead of Foundation's `Process`: that one reads the list of open descriptors past its end where a test run has
    /// more than a thousand of them.
    private func run(_ arguments: [String]) throws {
        let words = "\(folder)/\(UUID().uuidString).out"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, words, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var line = (["env", "-C", folder, "openssl"] + arguments).map { strdup($0) } + [nil]
        var environment = ["PATH=/usr/bin:/bin", "HOME=" + folder].map { (word: String) in strdup(word) } + [nil]
        defer { (line + environment).forEach { free($0) } }
        var child: pid_t = 0
        var status: Int32 = -1
        let started = posix_spawn(&child, "/usr/bin/env", &actions, nil, &line, &environment)
        guard started == 0 else { throw Failure(description: String(cString: strerror(started))) }
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        guard status == 0 else {
            throw Failure(description: String(decoding: try Data(contentsOf: URL(fileURLWithPath: words)), as: UTF8.self))
        }
    }

    private static func configuration(_ digest: String) -> String {
        """
        [req]
        distinguished_name = dn
        [dn]
        [ca]
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        [tsa]
        basicConstraints = critical,CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = critical,timeStamping
        [stelle]
        serial = serial
        crypto_device = builtin
        signer_cert = tsa.pem
        certs = ca.pem
        signer_key = tsa.key
        signer_digest = \(digest)
        default_policy = 1.2.3.4.1
        digests = sha256, sha384, sha512
        accuracy = secs:1
        tsa_name = yes
        ess_cert_id_alg = sha256

        """
    }
}
