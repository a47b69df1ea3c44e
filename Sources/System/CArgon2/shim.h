// SPDX-License-Identifier: EUPL-1.2
#include <argon2.h>
