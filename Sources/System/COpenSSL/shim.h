// SPDX-License-Identifier: EUPL-1.2
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/ocsp.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

// What OpenSSL offers as macros only, by names that Swift can call.
static inline long rathaus_bio_memory(BIO *bio, char **bytes) { return BIO_get_mem_data(bio, bytes); }
static inline void rathaus_openssl_free(void *pointer) { OPENSSL_free(pointer); }
static inline EVP_PKEY *rathaus_rsa_new(unsigned int bits) { return EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)bits); }
static inline EVP_PKEY *rathaus_ed25519_new(void) { return EVP_PKEY_Q_keygen(NULL, NULL, "ED25519"); }
static inline EVP_PKEY *rathaus_x25519_new(void) { return EVP_PKEY_Q_keygen(NULL, NULL, "X25519"); }
static inline EVP_PKEY *rathaus_ec_new(const char *curve) { return EVP_PKEY_Q_keygen(NULL, NULL, "EC", curve); }

// RFC 4514 in UTF-8: the escaping of letters beyond ASCII left away.
static inline unsigned long rathaus_name_form(void) { return XN_FLAG_RFC2253 & ~(unsigned long)ASN1_STRFLGS_ESC_MSB; }

static inline STACK_OF(X509) *rathaus_x509s_new(void) { return sk_X509_new_null(); }
static inline int rathaus_x509s_push(STACK_OF(X509) *stack, X509 *value) { return sk_X509_push(stack, value); }
static inline int rathaus_x509s_count(const STACK_OF(X509) *stack) { return stack ? sk_X509_num(stack) : 0; }
static inline X509 *rathaus_x509s_at(const STACK_OF(X509) *stack, int index) { return sk_X509_value(stack, index); }
// The certificates go with the list.
static inline void rathaus_x509s_free_all(STACK_OF(X509) *stack) { sk_X509_pop_free(stack, X509_free); }

static inline int rathaus_signers_count(const STACK_OF(CMS_SignerInfo) *stack) { return stack ? sk_CMS_SignerInfo_num(stack) : 0; }
static inline CMS_SignerInfo *rathaus_signers_at(const STACK_OF(CMS_SignerInfo) *stack, int index) { return sk_CMS_SignerInfo_value(stack, index); }

static inline STACK_OF(CMS_RecipientInfo) *rathaus_recipients(CMS_ContentInfo *cms) { return CMS_get0_RecipientInfos(cms); }
static inline int rathaus_recipients_count(const STACK_OF(CMS_RecipientInfo) *stack) { return stack ? sk_CMS_RecipientInfo_num(stack) : 0; }
static inline CMS_RecipientInfo *rathaus_recipients_at(const STACK_OF(CMS_RecipientInfo) *stack, int index) { return sk_CMS_RecipientInfo_value(stack, index); }
static inline EVP_PKEY_CTX *rathaus_recipient_context(CMS_RecipientInfo *recipient) { return CMS_RecipientInfo_get0_pkey_ctx(recipient); }

static inline int rathaus_texts_count(const STACK_OF(OPENSSL_STRING) *stack) { return stack ? sk_OPENSSL_STRING_num(stack) : 0; }
static inline const char *rathaus_texts_at(const STACK_OF(OPENSSL_STRING) *stack, int index) { return sk_OPENSSL_STRING_value(stack, index); }

static inline int rathaus_points_count(const CRL_DIST_POINTS *points) { return points ? sk_DIST_POINT_num(points) : 0; }
static inline DIST_POINT *rathaus_points_at(const CRL_DIST_POINTS *points, int index) { return sk_DIST_POINT_value(points, index); }
static inline int rathaus_names_count(const GENERAL_NAMES *names) { return names ? sk_GENERAL_NAME_num(names) : 0; }
static inline GENERAL_NAME *rathaus_names_at(const GENERAL_NAMES *names, int index) { return sk_GENERAL_NAME_value(names, index); }

// Compares the certificate with the recipient, whichever of the two kinds with a key it is: 0 when it is meant.
static inline int rathaus_recipient_is(CMS_RecipientInfo *recipient, X509 *certificate) {
    if (CMS_RecipientInfo_type(recipient) == CMS_RECIPINFO_TRANS) return CMS_RecipientInfo_ktri_cert_cmp(recipient, certificate);
    if (CMS_RecipientInfo_type(recipient) != CMS_RECIPINFO_AGREE) return -1;
    STACK_OF(CMS_RecipientEncryptedKey) *keys = CMS_RecipientInfo_kari_get0_reks(recipient);
    for (int i = 0; keys && i < sk_CMS_RecipientEncryptedKey_num(keys); i++)
        if (CMS_RecipientEncryptedKey_cert_cmp(sk_CMS_RecipientEncryptedKey_value(keys, i), certificate) == 0) return 0;
    return -1;
}

// The names of a distribution point, or NULL where it names none.
static inline GENERAL_NAMES *rathaus_point_names(const DIST_POINT *point) {
    return point && point->distpoint && point->distpoint->type == 0 ? point->distpoint->name.fullname : NULL;
}
// The address in a name of kind URI, e-mail or DNS, else NULL; the text is not ended by a zero byte.
static inline const ASN1_STRING *rathaus_name_text(const GENERAL_NAME *name) {
    if (!name) return NULL;
    return name->type == GEN_URI || name->type == GEN_EMAIL || name->type == GEN_DNS ? name->d.ia5 : NULL;
}
// RFC 9598: id-on-SmtpUTF8Mailbox in an otherName, else NULL.
static inline const ASN1_STRING *rathaus_name_utf8_mailbox(const GENERAL_NAME *name) {
    char oid[40];
    if (!name || name->type != GEN_OTHERNAME || !name->d.otherName || !name->d.otherName->value) return NULL;
    if (name->d.otherName->value->type != V_ASN1_UTF8STRING) return NULL;
    if (OBJ_obj2txt(oid, sizeof oid, name->d.otherName->type_id, 1) <= 0) return NULL;
    static const char wanted[] = "1.3.6.1.5.5.7.8.9";
    for (size_t i = 0; i < sizeof wanted; i++) if (oid[i] != wanted[i]) return NULL;
    return name->d.otherName->value->value.utf8string;
}

// RFC 5869 with SHA-256: 1 on success.
static inline int rathaus_hkdf_sha256(const unsigned char *key, size_t keyLength, const unsigned char *salt, size_t saltLength,
                                      const unsigned char *info, size_t infoLength, unsigned char *out, size_t outLength) {
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, NULL);
    int good = context && EVP_PKEY_derive_init(context) > 0 && EVP_PKEY_CTX_set_hkdf_md(context, EVP_sha256()) > 0
        && EVP_PKEY_CTX_set1_hkdf_salt(context, salt, (int)saltLength) > 0 && EVP_PKEY_CTX_set1_hkdf_key(context, key, (int)keyLength) > 0
        && EVP_PKEY_CTX_add1_hkdf_info(context, info, (int)infoLength) > 0 && EVP_PKEY_derive(context, out, &outLength) > 0;
    EVP_PKEY_CTX_free(context);
    return good;
}
