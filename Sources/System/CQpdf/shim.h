// SPDX-License-Identifier: EUPL-1.2
#include <qpdf/qpdf-c.h>
