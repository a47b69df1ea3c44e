// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Which optional tools this machine has. A test without its tool is skipped, and the run shows it with this reason.
enum Werkzeuglage {
    static let office = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")
    static let ocr =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/ocrmypdf")
        && FileManager.default.fileExists(atPath: "/usr/share/tesseract-ocr/5/tessdata/deu.traineddata")
    static let clamd = FileManager.default.isExecutableFile(atPath: "/usr/sbin/clamd")
}
