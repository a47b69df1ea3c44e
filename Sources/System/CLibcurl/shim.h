// SPDX-License-Identifier: EUPL-1.2
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take any type after dots, which Swift cannot call; these give each type a name.
static inline CURLcode rathaus_curl_text(CURL *curl, CURLoption option, const char *value) { return curl_easy_setopt(curl, option, value); }
static inline CURLcode rathaus_curl_long(CURL *curl, CURLoption option, long value) { return curl_easy_setopt(curl, option, value); }
static inline CURLcode rathaus_curl_off(CURL *curl, CURLoption option, curl_off_t value) { return curl_easy_setopt(curl, option, value); }
static inline CURLcode rathaus_curl_pointer(CURL *curl, CURLoption option, void *value) { return curl_easy_setopt(curl, option, value); }
static inline CURLcode rathaus_curl_list(CURL *curl, CURLoption option, struct curl_slist *value) { return curl_easy_setopt(curl, option, value); }
static inline CURLcode rathaus_curl_data(CURL *curl, CURLoption option, curl_write_callback value) { return curl_easy_setopt(curl, option, value); }
static inline CURLcode rathaus_curl_source(CURL *curl, CURLoption option, curl_read_callback value) { return curl_easy_setopt(curl, option, value); }
static inline CURLcode rathaus_curl_progress(CURL *curl, curl_xferinfo_callback value) { return curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, value); }
static inline CURLcode rathaus_curl_status(CURL *curl, long *value) { return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, value); }
static inline CURLcode rathaus_curl_socket(CURL *curl, curl_opensocket_callback value) { return curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, value); }
static inline curl_socket_t rathaus_curl_no_socket(void) { return CURL_SOCKET_BAD; }
