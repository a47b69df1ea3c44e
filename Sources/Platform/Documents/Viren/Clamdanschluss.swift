// SPDX-License-Identifier: EUPL-1.2
internal import ClamdProtocol
internal import Core
internal import Glibc

/// Opens the line to clamd.
enum Clamdanschluss {
    static func verbinde(_ adresse: ClamdAddress, frist: Duration) throws(VirenError) -> Int32 {
        let stelle =
            switch adresse {
            case .local(let pfad): oertlich(pfad)
            case .tcp(let host, let port): fern(host, port, frist)
            }
        guard let stelle else { throw .nichtErreichbar(adresse.description) }
        return stelle
    }

    private static func oertlich(_ pfad: String) -> Int32? {
        var adresse = sockaddr_un()
        adresse.sun_family = sa_family_t(AF_UNIX)
        let platz = MemoryLayout.size(ofValue: adresse.sun_path)
        guard pfad.utf8.count < platz else { return nil }
        withUnsafeMutableBytes(of: &adresse.sun_path) { $0.copyBytes(from: pfad.utf8) }
        return withUnsafePointer(to: &adresse) { zeiger in
            zeiger.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                offen(AF_UNIX, $0, socklen_t(MemoryLayout<sockaddr_un>.size), .seconds(5))
            }
        }
    }

    private static func fern(_ host: String, _ port: UInt16, _ frist: Duration) -> Int32? {
        var wunsch = addrinfo()
        wunsch.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var liste: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &wunsch, &liste) == 0 else { return nil }
        defer { freeaddrinfo(liste) }
        var naechste = liste
        while let eintrag = naechste?.pointee {
            if let stelle = offen(eintrag.ai_family, eintrag.ai_addr, eintrag.ai_addrlen, frist) { return stelle }
            naechste = eintrag.ai_next
        }
        return nil
    }

    private static func offen(
        _ familie: Int32, _ adresse: UnsafePointer<sockaddr>, _ laenge: socklen_t, _ frist: Duration
    ) -> Int32? {
        let stelle = socket(familie, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard stelle >= 0 else { return nil }
        // Also bounds `connect`, which knows no other limit.
        var zeit = timeval(tv_sec: Int(frist.components.seconds), tv_usec: 0)
        setsockopt(stelle, SOL_SOCKET, SO_SNDTIMEO, &zeit, socklen_t(MemoryLayout<timeval>.size))
        guard connect(stelle, adresse, laenge) == 0 else {
            close(stelle)
            return nil
        }
        return stelle
    }
}
