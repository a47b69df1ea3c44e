// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2
//
// The house and its floors (docs/adr/0001). A helper fixes what each floor may import;
// `scripts/check-layers` reads the result back and refuses a dependency that points upwards.
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

/// Floor 0: a pure encoder or parser of an outside standard.
func protokoll(_ name: String, with: [Target.Dependency] = [], ohne: [String] = []) -> Target {
    .target(name: name, dependencies: with, path: "Sources/Protocols/\(name)", exclude: ohne, swiftSettings: strict)
}

/// Floor 1: platform parts, in the order Core, Store, Jobs and Documents, Web, Identity.
func platform(_ name: String, on: [Target.Dependency] = [], ohne: [String] = [], resources: [Resource] = []) -> Target {
    .target(
        name: name, dependencies: on, path: "Sources/Platform/\(name)", exclude: (name == "Core" ? [] : ["README.md"]) + ohne,
        resources: resources, swiftSettings: strict)
}

/// Floors 2 to 4: one folder a module, with its pages and its tables as resources. `tiefer` are the modules below it.
func modul(_ name: String, path: String, tiefer: [Target.Dependency] = [], weitere: [Target.Dependency] = [], resources: [String])
    -> Target
{
    .target(
        name: name, dependencies: ["Core", "Store", "Jobs", "Web", "Identity", log] + tiefer + weitere, path: path,
        exclude: ["README.md", "Migrations/HEAD"], resources: resources.map { .copy($0) }, swiftSettings: strict)
}

/// Floor 4: what a Fachverfahren offers its neighbours.
func schnittstelle(_ name: String) -> Target {
    .target(name: name, dependencies: ["Core", "Store"], path: "Sources/Fachverfahren/\(name)", swiftSettings: strict)
}

func tests(_ name: String, path: String, on: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: on, path: path, swiftSettings: strict)
}

let package = Package(
    name: "rathaus",
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // System libraries
        .systemLibrary(name: "CLibpq", path: "Sources/System/CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CZlib", path: "Sources/System/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CArgon2", path: "Sources/System/CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),

        .systemLibrary(
            name: "CLibcurl", path: "Sources/System/CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CLibxml2", path: "Sources/System/CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        .systemLibrary(
            name: "COpenSSL", path: "Sources/System/COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CRnp", path: "Sources/System/CRnp", pkgConfig: "librnp", providers: [.apt(["librnp-dev"])]),
        .systemLibrary(name: "CQpdf", path: "Sources/System/CQpdf", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(
            name: "CLibunbound", path: "Sources/System/CLibunbound", pkgConfig: "libunbound",
            providers: [.apt(["libunbound-dev"])]),
        .systemLibrary(name: "CKind", path: "Sources/System/CKind"),
        .systemLibrary(name: "CAbschottung", path: "Sources/System/CAbschottung"),

        // Floor 0
        protokoll("Bytes"),
        protokoll("JsonTree"),
        protokoll("MultipartFormData"),
        protokoll("FormUrlencoded"),
        protokoll("Totp"),
        protokoll("CSV"),
        protokoll("Code39"),
        protokoll("InternetMessage", with: ["Bytes"]),
        protokoll("MailImport"),
        protokoll("OdtTemplate"),
        protokoll("MustacheRenderer"),
        protokoll("XmlTree"),
        protokoll("WebDav", with: ["Bytes", "XmlTree"]),
        protokoll("Zip", with: ["CZlib"]),
        protokoll("Pptx", with: ["XmlTree", "Zip"]),
        protokoll("Xdomea", with: ["XmlTree"], ohne: ["README.md"]),
        protokoll("Xrechnung", with: ["XmlTree"], ohne: ["README.md"]),
        protokoll("XmlSchema", with: ["CLibxml2"]),
        protokoll("CmisProtocol", with: ["Bytes", "JsonTree", "XmlTree"]),
        protokoll("Asn1", with: [.product(name: "SwiftASN1", package: "swift-asn1")]),
        protokoll("TimeStamp", with: ["Asn1"]),
        protokoll("EvidenceRecord", with: ["Asn1", "TimeStamp"]),
        protokoll("AwsSignatureV4", with: ["Bytes", crypto]),
        protokoll("S3Messages", with: ["XmlTree"]),
        protokoll("ClamdProtocol"),
        protokoll("DnsData"),
        protokoll("SecretSharing"),
        protokoll("Smtp", with: ["Bytes"]),
        protokoll("DeliveryStatus"),
        protokoll("AuthenticationResults"),
        protokoll("Dkim", with: ["Bytes"]),
        protokoll("MailDnsRecords", with: ["Bytes"]),
        protokoll("MailTrace"),
        protokoll("MimeStructure", with: ["Bytes"]),
        protokoll("HeaderProtection", with: ["MimeStructure"]),
        protokoll("CryptoLayers", with: ["MimeStructure"]),
        protokoll("MtaSts"),
        protokoll("TlsReport", with: ["JsonTree"]),
        protokoll("DmarcReport", with: ["XmlTree"]),
        protokoll("Dane"),
        protokoll("OpenPgp", with: ["Bytes"]),
        protokoll("Oparl", with: ["JsonTree"]),
        protokoll("Oscal", with: ["JsonTree", crypto]),
        protokoll("CmsOutline"),

        // Floor 1
        platform("Core"),
        platform("HttpClient", on: ["Core", "CLibcurl"]),
        platform(
            "Store",
            on: [
                "Core", "HttpClient", "AwsSignatureV4", "S3Messages", "CLibpq", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"), crypto, log,
            ],
            ohne: ["Migration/HEAD"]),

        platform("Prozess", on: ["Core", "CKind"]),
        platform("Kryptoprotokoll"),
        platform("Kryptodienst", on: ["Core", "Kryptoprotokoll", "Prozess"]),
        platform("Namensdienst", on: ["CLibunbound", "DnsData", "Prozess"]),
        platform(
            "Mailschutz",
            on: [
                "CmsOutline", "CryptoLayers", "HeaderProtection", "Kryptodienst", "Kryptoprotokoll", "MimeStructure", "OpenPgp",
                "Zip",
            ]),
        platform(
            "Mailtransport",
            on: [
                "Core", "Smtp", .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"), .product(name: "NIOTLS", package: "swift-nio"), log,
                lifecycle,
            ]),
        platform("Mailrichtlinie", on: ["InternetMessage", "JsonTree", "MimeStructure"]),
        platform(
            "Mailzustellung",
            on: [
                "Mailtransport", "Namensdienst", "Asn1", "Smtp", "Dane", "MtaSts", "TlsReport", "DnsData", "HttpClient", crypto,
                cryptoExtras, log,
            ]),
        platform("Jobs", on: ["Core", "Store", "InternetMessage", log, lifecycle]),
        platform("Documents", on: ["Core", "ClamdProtocol", "Prozess", log], resources: [.copy("Arbeiter")]),
        platform(
            "Web",
            on: [
                "Core", "Store", "Jobs", "CZlib", "MultipartFormData", "FormUrlencoded", "MustacheRenderer",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "HTTPTypes", package: "swift-http-types"), crypto, log, lifecycle,
            ],
            resources: [.copy("Assets"), .copy("Templates"), .copy("Texte")]),

        platform(
            "Identity",
            on: ["Core", "Store", "Jobs", "Web", "Totp", "InternetMessage", "CArgon2", crypto, log], ohne: ["Migrations/HEAD"],
            resources: [.copy("Templates"), .copy("Texte")]),

        // Floor 2
        modul(
            "Akte", path: "Sources/Akte", weitere: ["Documents", "CSV", "MailImport", "Xdomea", "XmlTree", "Zip", crypto],
            resources: ["Templates", "Rechtsdaten"]),

        // Floor 3
        modul(
            "Buergerportal", path: "Sources/Buergerportal", tiefer: ["Akte"], weitere: ["Documents", "InternetMessage"],
            resources: ["Templates", "Texte"]),

        modul(
            "Netzlaufwerk", path: "Sources/Aktendienste/Netzlaufwerk", tiefer: ["Akte"], weitere: ["WebDav", "XmlTree"],
            resources: []),

        modul(
            "Aussonderung", path: "Sources/Aktendienste/Aussonderung", tiefer: ["Akte"],
            weitere: ["CSV", "Xdomea", "XmlSchema", "XmlTree", "Zip", crypto], resources: ["Templates"]),
        modul(
            "Beweiswert", path: "Sources/Aktendienste/Beweiswert", tiefer: ["Akte"],
            weitere: ["EvidenceRecord", "TimeStamp", "Zip", crypto], resources: ["Templates", "Rechtsdaten"]),
        modul(
            "Dokumentenstrecke", path: "Sources/Aktendienste/Dokumentenstrecke", tiefer: ["Akte"],
            weitere: ["Documents", "MailImport"],
            resources: ["Templates"]),
        modul(
            "Poststelle", path: "Sources/Aktendienste/Poststelle", tiefer: ["Akte"],
            weitere: ["Code39", "Documents", "MailImport", "MustacheRenderer", "OdtTemplate", "XmlTree", "Zip"],
            resources: ["Templates"]),
        modul(
            "Cmis", path: "Sources/Aktendienste/Cmis", tiefer: ["Akte"], weitere: ["CmisProtocol", "JsonTree", "XmlTree"],
            resources: []),

        modul(
            "Akteneinsicht", path: "Sources/Aktendienste/Akteneinsicht", tiefer: ["Akte"], weitere: ["CSV"],
            resources: ["Templates", "Texte", "Rechtsdaten"]),

        // Floor 4
        modul(
            "Kennzeichen", path: "Sources/Fachverfahren/Kennzeichen", tiefer: ["Akte", "Buergerportal"],
            weitere: ["CSV", crypto],
            resources: ["Templates", "Texte", "Rechtsdaten"]),

        modul(
            "Mailgateway", path: "Sources/Fachverfahren/Mailgateway", tiefer: ["Akte", "Buergerportal", "Poststelle"],
            weitere: [
                "AuthenticationResults", "CSV", "CmsOutline", "CryptoLayers", "Dane", "DeliveryStatus", "Dkim", "DnsData",
                "Documents",
                "HeaderProtection", "HttpClient", "InternetMessage", "JsonTree", "Kryptodienst", "Kryptoprotokoll",
                "MailDnsRecords",
                "MailImport",
                "MailTrace", "Mailrichtlinie", "Mailschutz", "Mailtransport", "Mailzustellung", "MimeStructure", "MtaSts",
                "DmarcReport", "MultipartFormData", "Namensdienst", "OpenPgp", "SecretSharing", "Smtp", "TlsReport", "Zip",
                crypto,
                cryptoExtras, lifecycle,
            ],
            resources: ["Templates", "Texte"]),

        schnittstelle("SteuerungInterface"),
        modul(
            "Steuerung", path: "Sources/Fachverfahren/Steuerung", tiefer: ["Akte"],
            weitere: ["CSV", "InternetMessage", "Oparl", "Pptx", "SteuerungInterface", crypto],
            resources: ["Templates", "Texte", "Rechtsdaten"]),

        modul(
            "Datenschutz", path: "Sources/Fachverfahren/Datenschutz", tiefer: ["Akte"], weitere: ["CSV", "Zip"],
            resources: ["Templates", "Rechtsdaten"]),

        modul(
            "Pruefungswesen", path: "Sources/Fachverfahren/Pruefungswesen", tiefer: ["Akte"],
            weitere: ["CSV", "SteuerungInterface", "Zip"],
            resources: ["Templates", "Rechtsdaten"]),

        modul(
            "Rechnungseingang", path: "Sources/Fachverfahren/Rechnungseingang", tiefer: ["Akte", "Poststelle"],
            weitere: ["Documents", "Xrechnung"],
            resources: ["Templates", "Texte", "Rechtsdaten"]),

        modul(
            "Informationssicherheit", path: "Sources/Fachverfahren/Informationssicherheit", tiefer: ["Akte"],
            weitere: ["JsonTree", "Oscal", "SteuerungInterface", crypto], resources: ["Templates", "Rechtsdaten"]),

        // Floor 5
        .target(
            name: "App",
            dependencies: [
                "ClamdProtocol", "Core", "Store", "Jobs", "Documents", "Web", "Identity", "Akte", "Akteneinsicht",
                "Buergerportal",
                "Aussonderung", "Beweiswert", "Cmis", "Dokumentenstrecke", "Netzlaufwerk", "Poststelle", "Kennzeichen",
                "Datenschutz", "Informationssicherheit", "Mailgateway", "Pruefungswesen", "Rechnungseingang", "Steuerung", log,
                lifecycle,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ], path: "Sources/App", resources: [.copy("Templates")], swiftSettings: strict),
        .executableTarget(
            name: "rathaus",
            dependencies: [
                "App", "Akte", "Aussonderung", "Beweiswert", "Core", "Mailgateway", "Poststelle", "Steuerung", "Store", "Web",
                "Identity",
                log,
                // Not linked: built with it, since it must lie beside it.
                "kryptoarbeiter",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/rathaus", swiftSettings: strict),

        // Beside the house: private keys are open in here and nowhere else (docs/adr/0027).
        .executableTarget(
            name: "kryptoarbeiter",
            dependencies: [
                "Asn1", "CAbschottung", "COpenSSL", "CQpdf", "CRnp", "Kryptoprotokoll", "MimeStructure", "SecretSharing",
            ],
            path: "Sources/kryptoarbeiter", exclude: ["README.md"], swiftSettings: strict),

        // Tests, floor by floor
        .target(
            name: "StoreTesting", dependencies: ["Core", "Store", "CLibpq"], path: "Tests/Support/StoreTesting",
            swiftSettings: strict),
        .target(
            name: "XdomeaTesting", dependencies: ["XmlSchema", "Zip"], path: "Tests/Support/XdomeaTesting",
            swiftSettings: strict),
        .target(
            name: "WerkzeugTesting", dependencies: ["Prozess"], path: "Tests/Support/WerkzeugTesting", swiftSettings: strict),
        .target(name: "TimeStampTesting", path: "Tests/Support/TimeStampTesting", swiftSettings: strict),
        tests("MultipartFormDataTests", path: "Tests/Protocols/MultipartFormDataTests", on: ["MultipartFormData"]),
        tests("BytesTests", path: "Tests/Protocols/BytesTests", on: ["Bytes"]),
        tests("JsonTreeTests", path: "Tests/Protocols/JsonTreeTests", on: ["JsonTree"]),
        tests("Asn1Tests", path: "Tests/Protocols/Asn1Tests", on: ["Asn1"]),
        tests("OscalTests", path: "Tests/Protocols/OscalTests", on: ["JsonTree", "Oscal"]),
        tests("FormUrlencodedTests", path: "Tests/Protocols/FormUrlencodedTests", on: ["FormUrlencoded"]),
        tests("TotpTests", path: "Tests/Protocols/TotpTests", on: ["Totp", crypto]),
        tests("CSVTests", path: "Tests/Protocols/CSVTests", on: ["CSV"]),
        tests("Code39Tests", path: "Tests/Protocols/Code39Tests", on: ["Code39"]),
        tests("OdtTemplateTests", path: "Tests/Protocols/OdtTemplateTests", on: ["OdtTemplate"]),
        tests("MailImportTests", path: "Tests/Protocols/MailImportTests", on: ["MailImport"]),
        tests("InternetMessageTests", path: "Tests/Protocols/InternetMessageTests", on: ["InternetMessage", "MailImport"]),
        tests("XmlSchemaTests", path: "Tests/Protocols/XmlSchemaTests", on: ["XmlSchema"]),
        tests("XmlTreeTests", path: "Tests/Protocols/XmlTreeTests", on: ["XmlTree"]),
        tests("ZipTests", path: "Tests/Protocols/ZipTests", on: ["Zip"]),
        tests("PptxTests", path: "Tests/Protocols/PptxTests", on: ["Pptx", "WerkzeugTesting", "XmlTree", "Zip"]),
        tests(
            "XdomeaTests", path: "Tests/Protocols/XdomeaTests", on: ["Xdomea", "XdomeaTesting", "XmlTree", "XmlSchema", "Zip"]),
        tests("XrechnungTests", path: "Tests/Protocols/XrechnungTests", on: ["Xrechnung", "XmlTree"]),
        tests("CmisProtocolTests", path: "Tests/Protocols/CmisProtocolTests", on: ["CmisProtocol", "JsonTree", "XmlTree"]),
        tests(
            "EvidenceRecordTests", path: "Tests/Protocols/EvidenceRecordTests",
            on: ["EvidenceRecord", "TimeStamp", "TimeStampTesting", crypto]),
        tests("AwsSignatureV4Tests", path: "Tests/Protocols/AwsSignatureV4Tests", on: ["AwsSignatureV4"]),
        tests("S3MessagesTests", path: "Tests/Protocols/S3MessagesTests", on: ["S3Messages"]),
        tests("ClamdProtocolTests", path: "Tests/Protocols/ClamdProtocolTests", on: ["ClamdProtocol"]),
        tests("DnsDataTests", path: "Tests/Protocols/DnsDataTests", on: ["DnsData"]),
        tests("SmtpTests", path: "Tests/Protocols/SmtpTests", on: ["Bytes", "Smtp"]),
        tests("DeliveryStatusTests", path: "Tests/Protocols/DeliveryStatusTests", on: ["DeliveryStatus"]),
        tests("AuthenticationResultsTests", path: "Tests/Protocols/AuthenticationResultsTests", on: ["AuthenticationResults"]),
        // RSA is in the extras of the library.
        tests("DkimTests", path: "Tests/Protocols/DkimTests", on: ["Dkim", crypto, cryptoExtras]),
        tests("MailDnsRecordsTests", path: "Tests/Protocols/MailDnsRecordsTests", on: ["MailDnsRecords", "Dkim"]),
        tests("MailTraceTests", path: "Tests/Protocols/MailTraceTests", on: ["MailTrace"]),
        tests("MimeStructureTests", path: "Tests/Protocols/MimeStructureTests", on: ["MimeStructure"]),
        tests("HeaderProtectionTests", path: "Tests/Protocols/HeaderProtectionTests", on: ["HeaderProtection", "MimeStructure"]),
        tests("CryptoLayersTests", path: "Tests/Protocols/CryptoLayersTests", on: ["CryptoLayers", "MimeStructure"]),
        tests("MtaStsTests", path: "Tests/Protocols/MtaStsTests", on: ["MtaSts"]),
        tests("DmarcReportTests", path: "Tests/Protocols/DmarcReportTests", on: ["DmarcReport"]),
        tests("TlsReportTests", path: "Tests/Protocols/TlsReportTests", on: ["TlsReport"]),
        tests("DaneTests", path: "Tests/Protocols/DaneTests", on: ["Dane", crypto]),
        tests("OparlTests", path: "Tests/Protocols/OparlTests", on: ["Oparl"]),
        tests("OpenPgpTests", path: "Tests/Protocols/OpenPgpTests", on: ["Bytes", "OpenPgp", crypto]),
        tests("CmsOutlineTests", path: "Tests/Protocols/CmsOutlineTests", on: ["CmsOutline"]),
        tests("WebDavTests", path: "Tests/Protocols/WebDavTests", on: ["WebDav", "XmlTree"]),
        // The library is the reference: both must show the same.
        tests(
            "MustacheRendererTests", path: "Tests/Protocols/MustacheRendererTests",
            on: ["MustacheRenderer", .product(name: "Mustache", package: "swift-mustache")]),
        tests("SecretSharingTests", path: "Tests/Protocols/SecretSharingTests", on: ["SecretSharing"]),
        tests("HttpClientTests", path: "Tests/Platform/HttpClientTests", on: ["HttpClient"]),
        tests("CoreTests", path: "Tests/Platform/CoreTests", on: ["Core"]),
        tests("StoreTests", path: "Tests/Platform/StoreTests", on: ["Core", "HttpClient", "Store", "StoreTesting", "CLibpq"]),
        tests(
            "JobsTests", path: "Tests/Platform/JobsTests",
            on: ["Core", "Store", "Jobs", "InternetMessage", "StoreTesting", "CLibpq", log, lifecycle]),
        tests(
            "MailtransportTests", path: "Tests/Platform/MailtransportTests", on: ["Mailtransport", "Smtp", log, lifecycle]),
        tests("MailrichtlinieTests", path: "Tests/Platform/MailrichtlinieTests", on: ["Mailrichtlinie", "MimeStructure"]),
        tests("NamensdienstTests", path: "Tests/Platform/NamensdienstTests", on: ["DnsData", "Namensdienst"]),
        tests(
            "MailzustellungTests", path: "Tests/Platform/MailzustellungTests",
            on: [
                "Mailzustellung", "Mailtransport", "Namensdienst", "Smtp", "Dane", "MtaSts", "TlsReport", "DnsData", crypto, log,
                lifecycle, "WerkzeugTesting",
            ]),
        tests("KryptoprotokollTests", path: "Tests/Platform/KryptoprotokollTests", on: ["Kryptoprotokoll"]),
        tests(
            "KryptodienstTests", path: "Tests/Platform/KryptodienstTests",
            on: ["Asn1", "Kryptodienst", "Kryptoprotokoll", "kryptoarbeiter", "WerkzeugTesting"]),
        tests(
            "MailschutzTests", path: "Tests/Platform/MailschutzTests",
            on: [
                "CmsOutline", "CryptoLayers", "HeaderProtection", "Kryptodienst", "Kryptoprotokoll", "Mailschutz",
                "MimeStructure",
                "OpenPgp", "Zip", "kryptoarbeiter", "WerkzeugTesting",
            ]),
        tests(
            "DocumentsTests", path: "Tests/Platform/DocumentsTests",
            on: ["ClamdProtocol", "Core", "Documents", "Prozess", "WerkzeugTesting", "Zip", log]),
        tests(
            "WebTests", path: "Tests/Platform/WebTests",
            on: [
                "Core", "Store", "Jobs", "Web", "StoreTesting", log, .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        tests(
            "IdentityTests", path: "Tests/Platform/IdentityTests",
            on: ["Core", "Store", "Jobs", "Web", "Identity", "Totp", "StoreTesting", crypto, log]),
        tests(
            "AkteTests", path: "Tests/AkteTests",
            on: [
                "Core", "Store", "Jobs", "Documents", "Web", "Identity", "Akte", "StoreTesting", "Xdomea", "XdomeaTesting", "Zip",
                log,
            ]),
        tests(
            "AussonderungTests", path: "Tests/Aktendienste/AussonderungTests",
            on: [
                "Core", "Store", "Jobs", "Web", "Identity", "Akte", "Aussonderung", "Documents", "Xdomea", "XdomeaTesting",
                "XmlSchema",
                "Zip", "StoreTesting", log,
            ]),
        tests(
            "BeweiswertTests", path: "Tests/Aktendienste/BeweiswertTests",
            on: [
                "Core", "Store", "Jobs", "Web", "Identity", "Akte", "Beweiswert", "Documents", "EvidenceRecord", "TimeStamp",
                "Zip",
                "StoreTesting", "TimeStampTesting", log,
            ]),
        tests(
            "AkteneinsichtTests", path: "Tests/Aktendienste/AkteneinsichtTests",
            on: ["Core", "Store", "Jobs", "Web", "Identity", "Documents", "Akte", "Akteneinsicht", "StoreTesting", log]),
        tests(
            "DokumentenstreckeTests", path: "Tests/Aktendienste/DokumentenstreckeTests",
            on: [
                "ClamdProtocol", "Core", "Documents", "Store", "Jobs", "Web", "Identity", "Akte", "Dokumentenstrecke",
                "StoreTesting", log,
            ]),
        tests(
            "PoststelleTests", path: "Tests/Aktendienste/PoststelleTests",
            on: ["Core", "Store", "Jobs", "Web", "Identity", "Akte", "Documents", "Poststelle", "StoreTesting", log]),
        tests(
            "BuergerportalTests", path: "Tests/BuergerportalTests",
            on: ["Buergerportal", "Core", "Store", "Jobs", "Web", "Identity", "Akte", "StoreTesting", log]),
        tests(
            "NetzlaufwerkTests", path: "Tests/Aktendienste/NetzlaufwerkTests",
            on: ["Core", "Store", "Identity", "Akte", "Netzlaufwerk", "WebDav", "StoreTesting"]),
        tests(
            "CmisTests", path: "Tests/Aktendienste/CmisTests",
            on: ["Core", "Store", "Identity", "Akte", "Cmis", "CmisProtocol", "StoreTesting"]),
        tests(
            "KennzeichenTests", path: "Tests/Fachverfahren/KennzeichenTests",
            on: ["Core", "Store", "Jobs", "Web", "Identity", "Akte", "Buergerportal", "Kennzeichen", "StoreTesting", log]),
        tests(
            "SteuerungTests", path: "Tests/Fachverfahren/SteuerungTests",
            on: [
                "Core", "Store", "Jobs", "Web", "Identity", "Akte", "Documents", "Oparl", "Steuerung", "StoreTesting", log,
            ]),
        tests(
            "DatenschutzTests", path: "Tests/Fachverfahren/DatenschutzTests",
            on: [
                "Core", "Store", "Jobs", "Web", "Identity", "Akte", "Buergerportal", "Poststelle", "Mailgateway", "Datenschutz",
                "Zip",
                "StoreTesting", log,
            ]),
        tests(
            "PruefungswesenTests", path: "Tests/Fachverfahren/PruefungswesenTests",
            on: [
                "Core", "Store", "Jobs", "Web", "Identity", "Akte", "Pruefungswesen", "SteuerungInterface", "Zip", "StoreTesting",
                log,
            ]),
        tests(
            "RechnungseingangTests", path: "Tests/Fachverfahren/RechnungseingangTests",
            on: [
                "Core", "Store", "Jobs", "Web", "Identity", "Akte", "Documents", "Poststelle", "Rechnungseingang", "Xrechnung",
                "StoreTesting", "WerkzeugTesting", log,
            ]),
        tests(
            "InformationssicherheitTests", path: "Tests/Fachverfahren/InformationssicherheitTests",
            on: [
                "Core", "Store", "Jobs", "Web", "Identity", "Akte", "Informationssicherheit", "JsonTree", "Oscal",
                "SteuerungInterface",
                "StoreTesting", log,
            ]),
        tests(
            "MailgatewayTests", path: "Tests/Fachverfahren/MailgatewayTests",
            on: [
                "Akte", "Buergerportal", "ClamdProtocol", "CmsOutline", "Core", "CryptoLayers", "DeliveryStatus", "Dkim",
                "Documents",
                "Dokumentenstrecke", "HttpClient", "Identity", "Jobs", "MailImport", "Poststelle", "Store", "Zip",
                "Kryptodienst", "Mailgateway", "Mailrichtlinie", "Mailschutz", "Mailtransport", "Mailzustellung", "MimeStructure",
                "MtaSts",
                "Namensdienst", "OpenPgp", "Smtp", "TlsReport", "Web", "MailTrace", "StoreTesting", "WerkzeugTesting",
                "kryptoarbeiter", crypto, log,
            ]),
    ]
)

// `RATHAUS_BENCH=1` adds the measurements (`make bench`), which stand beside the house.
if Context.environment["RATHAUS_BENCH"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "Bench",
            dependencies: [
                "Core", "Store", "Documents", "Akte", "Aussonderung", "Kennzeichen", "CLibpq", "COpenSSL", "Kryptodienst",
                "Mailschutz", "Steuerung",
                "kryptoarbeiter",
                .product(name: "GRDB", package: "GRDB.swift"), crypto, log,
            ],
            path: "Bench/Rathausbench", swiftSettings: strict))
}

// `RATHAUS_TESTS=A,B swift test` builds these test targets and what they stand on, and nothing else.
if let wahl = Context.environment["RATHAUS_TESTS"] {
    var offen = wahl.split(separator: ",").map(String.init)
    var bleiben: Set<String> = []
    while let name = offen.popLast() {
        guard bleiben.insert(name).inserted, let ziel = package.targets.first(where: { $0.name == name }) else { continue }
        for abhaengigkeit in ziel.dependencies {
            switch abhaengigkeit {
            case .byNameItem(let name, _), .targetItem(let name, _): offen.append(name)
            default: break
            }
        }
    }
    package.targets.removeAll { !bleiben.contains($0.name) }
}
