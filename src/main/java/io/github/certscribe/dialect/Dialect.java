package io.github.certscribe.dialect;

/** The OpenSSL release imitated. Each difference is a method with a name; no caller compares versions. */
public enum Dialect {
  V3_0("3.0"),
  V3_5("3.5");

  private final String release;

  Dialect(String release) {
    this.release = release;
  }

  /** The release as CERTSCRIBE_DIALECT names it: {@code 3.0} or {@code 3.5}. */
  public String release() {
    return release;
  }

  /** The dialect for the value of CERTSCRIBE_DIALECT: 3.0 where unset or empty, null where there is no such release. */
  public static Dialect of(String release) {
    if (release == null || release.isEmpty() || release.equals("3.0")) {
      return V3_0;
    }
    return release.equals("3.5") ? V3_5 : null;
  }

  /** Whether an option or a feature that came with the 3.5 series exists. */
  public boolean has35Additions() {
    return this == V3_5;
  }

  /** Whether a blank follows the comma where {@code rehash} says that it passes a file over. */
  public boolean spacesRehashWarnings() {
    return this == V3_5;
  }

  /** Whether error codes are shown and looked up without the flags in them. */
  public boolean clearsFlagsOfErrors() {
    return this == V3_5;
  }

  /** Whether {@code storeutl} opens its output at the first object, and counts them only then. */
  public boolean opensStoreOutputLate() {
    return this == V3_5;
  }

  /** Whether a public key is also read out of a private key's file. */
  public boolean readsPublicKeyFromPrivateKey() {
    return this == V3_5;
  }

  /** Whether below BEGIN PRIVATE KEY also PKCS#1 and SEC 1 are read. */
  public boolean readsAnyKeyUnderPkcs8Label() {
    return this == V3_0;
  }

  /** Whether a PSS salt of no told length is no longer than the digest, and {@code auto-digestmax} a word for it. */
  public boolean choosesShortSalt() {
    return this == V3_5;
  }

  /** Whether a key that is restricted to a PSS salt refuses {@code auto}: when it verifies, or when it signs. */
  public boolean refusesAutomaticSalt(boolean signing) {
    return signing == (this == V3_5);
  }

  /** Whether {@code -sigopt nonce-type:1} makes ECDSA and DSA signatures that repeat. */
  public boolean hasNonceType() {
    return this == V3_5;
  }

  /** Whether {@code -sigopt digest:NAME} is taken for an ECDSA key where it says the same as the digest's own option. */
  public boolean letsDigestBeRepeated() {
    return this == V3_5;
  }

  /** Whether ecdsa-with-SHA3 is verified; made it is in any release. */
  public boolean verifiesEcdsaWithSha3() {
    return this == V3_5;
  }

  /** Whether SHAKE digests have a length where none is asked for. */
  public boolean shakeHasLength() {
    return this == V3_0;
  }

  /** Whether {@code dgst -sign} takes keys that digest for themselves, such as Ed25519. */
  public boolean signsFilesWithoutDigest() {
    return this == V3_5;
  }

  /** Whether an RSA key signs SM3 digests, if only alone: there is no object for it. */
  public boolean signsSm3WithRsa() {
    return this == V3_5;
  }

  /** Octets of salt in PBES2. */
  public int saltLength() {
    return this == V3_0 ? 8 : 16;
  }

  /** Whether ML-DSA, SLH-DSA and ML-KEM are there. */
  public boolean hasPostQuantumKeys() {
    return this == V3_5;
  }

  /** How many octets a GeneralizedTime needs at least to be taken for one, be it well-formed or not. */
  public int shortestGeneralizedTime() {
    return this == V3_0 ? 0 : 15;
  }

  /** How many octets a UTCTime needs at least to be taken for one. */
  public int shortestUtcTime() {
    return this == V3_0 ? 0 : 13;
  }

  /** Whether {@code activate} and {@code soft_load} of a provider are read as yes or no; else it counts to be there. */
  public boolean readsProviderSwitches() {
    return this == V3_5;
  }

  /** How many octets must follow a BER length in the long form, even one of zero: its reader asked for one too many. */
  public int octetsBehindLongLength() {
    return this == V3_0 ? 1 : 0;
  }

  /** Whether a block of lines that were passed over in the search for base64 is searched once more at the end. */
  public boolean readsSkippedLinesAgain() {
    return this == V3_0;
  }

  /** Whether a serial number of -1 is taken for one that is too large for a machine word. */
  public boolean takesMinusOneForTooLarge() {
    return this == V3_0;
  }

  /** Whether base64 that is read as a single line ({@code enc -A -d}) must be one. */
  public boolean refusesLinesInSingleLine() {
    return this == V3_0;
  }

  /** Whether {@code rand} takes 4K, 1M and so on. */
  public boolean takesSizeSuffixes() {
    return this == V3_5;
  }

  /** Whether {@code -inform MSBLOB} and {@code PVK} read nothing else; else they say nothing. */
  public boolean heedsMicrosoftForms() {
    return this == V3_5;
  }

  /** Whether Diffie-Hellman parameters that are made say how long private numbers should be. */
  public boolean writesPrivateLength() {
    return this == V3_5;
  }

  /** Whether {@code prime} refuses a number behind which anything else stands. */
  public boolean readsNumbersToTheEnd() {
    return this == V3_5;
  }

  /** Whether {@code -propquery} has a say when key parameters are read. */
  public boolean readsParametersByQuery() {
    return this == V3_5;
  }

  /** Whether {@code list} puts an empty line between its lists. */
  public boolean separatesLists() {
    return this == V3_5;
  }

  /** Whether names are shown as UTF-8 and without spaces round "=" unless {@code -nameopt} says otherwise. */
  public boolean showsNamesAsUtf8() {
    return this == V3_5;
  }

  /** Whether each certificate is of version 3 and gets key identifiers; else only one that has extensions. */
  public boolean alwaysAddsKeyIdentifiers() {
    return this == V3_5;
  }

  /** Whether {@code -addext} adds to a request's extensions from a section; else both together are an error. */
  public boolean mergesRequestExtensions() {
    return this == V3_5;
  }

  /** Whether {@code req} checks only the extension section that it is going to use; else that of the other kind too. */
  public boolean checksOnlyTheSectionUsed() {
    return this == V3_5;
  }

  /** Whether IPv4 addresses are read as C's {@code scanf} reads them: signs, inner white space, anything after it. */
  public boolean scansIpv4Loosely() {
    return this == V3_0;
  }

  /** Whether {@code -text} puts two colons behind the type of an otherName in alternative names. */
  public boolean printsOtherNameWithTwoColons() {
    return this == V3_0;
  }

  /** Whether authorityKeyIdentifier refuses options other than {@code always}, and words said twice. */
  public boolean checksKeyIdentifierWords() {
    return this == V3_5;
  }

  /** Whether a distribution point takes {@code fullnameAnything} for {@code fullname}. */
  public boolean takesAnyNameBeginningWithFullname() {
    return this == V3_5;
  }

  /** Whether a line feed follows the full names of a distribution point. */
  public boolean endsFullNamesWithLineFeed() {
    return this == V3_5;
  }

  /** Whether to search a list puts it in order, which shows in the order of e-mail addresses. */
  public boolean searchSortsLists() {
    return this == V3_0;
  }

  /** Whether {@code x509 -subj} and {@code -force_pubkey} change what is written, also where nothing is signed. */
  public boolean setsNamesForGood() {
    return this == V3_5;
  }

  /** Whether x509 says so where a key signs a certificate that holds another. */
  public boolean warnsOfForeignKeys() {
    return this == V3_5;
  }

  /** Whether ca looks at the times it is given only when a request is signed, and not before all of them. */
  public boolean readsTimesPerRequest() {
    return this == V3_5;
  }

  /** Whether the extensions of {@code ca -selfsign} can identify the key by its hash, where they have no identifier. */
  public boolean knowsKeyOfSelfSigning() {
    return this == V3_5;
  }

  /** Whether authorityKeyIdentifier of {@code keyid} alone fails where the issuer has none, or two octets at most. */
  public boolean demandsLongKeyIdentifiers() {
    return this == V3_0;
  }

  /** Whether {@code authorityKeyIdentifier = issuer} names the issuer of a self-signed certificate too. */
  public boolean namesIssuerOfSelfSigned() {
    return this == V3_0;
  }

  /** Whether subjectKeyIdentifier is made before authorityKeyIdentifier, whichever stands first. */
  public boolean makesSubjectKeyIdentifierFirst() {
    return this == V3_5;
  }

  /** Whether {@code x509 -checkhost} and its kin fail where the certificate is not for the name. */
  public boolean failsForForeignNames() {
    return this == V3_5;
  }

  /** Whether a certificate that ends before it starts is refused. */
  public boolean refusesEndBeforeStart() {
    return this == V3_5;
  }

  /** Whether of several digests or ciphers given as options the last one counts, instead of all being refused. */
  public boolean takesLastOfSeveralDigests() {
    return this == V3_0;
  }

  /** The cipher that {@code req} encrypts a new key with. */
  public String cipherOfNewKeys() {
    return this == V3_0 ? "des-ede3-cbc" : "aes-256-cbc";
  }

  /** Whether x509 refuses an unknown digest also where it would not be used. */
  public boolean checksUnusedDigests() {
    return this == V3_5;
  }

  /** Whether the signature of a request of another version than 1 is not even looked at. */
  public boolean verifiesOnlyFirstVersionRequests() {
    return this == V3_5;
  }

  /** Whether {@code x509 -purpose} doubts its first answer where no provider has a digest. */
  public boolean doubtsPurposesWithoutDigest() {
    return this == V3_0;
  }

  /** Whether {@code req} and {@code ca} verify a request as they read it, and warn where it does not fit. */
  public boolean verifiesRequestsRead() {
    return this == V3_5;
  }

  /** Whether {@code req -verify} fails where the signature does not fit; else it only says so. */
  public boolean failsForInvalidRequests() {
    return this == V3_5;
  }

  /** Whether an empty list in PKCS#9's attribute leads on to Microsoft's, and one without a value spoils the search. */
  public boolean looksBehindEmptyExtensionRequests() {
    return this == V3_5;
  }

  /** Whether what is copied keeps a critical FALSE, or the version of v1, that stands in it: DER leaves them out. */
  public boolean writesDefaultsThatWereRead() {
    return this == V3_0;
  }

  /** Whether {@code req} warns of what it was given to no purpose, and calls such a warning one. */
  public boolean warnsOfUnusedRequestOptions() {
    return this == V3_5;
  }

  /** Whether {@code req -verify} says on standard output, not on standard error, that the signature fits. */
  public boolean printsGoodRequestSignatures() {
    return this == V3_5;
  }

  /** Whether {@code req -reqexts} is but another name for {@code -extensions}; the one given last counts then. */
  public boolean hasOneExtensionSection() {
    return this == V3_5;
  }

  /** Whether {@code req} and {@code x509 -req} take a request in DER without being told so. */
  public boolean takesRequestsInAnyForm() {
    return this == V3_5;
  }

  /** Whether {@code x509 -CA} refuses a certificate that is not self-signed; else it only says so. */
  public boolean certifiesOnlySelfSigned() {
    return this == V3_0;
  }

  /** Whether RSA decryption answers broken padding with made-up octets, not with an error. */
  public boolean rejectsPaddingImplicitly() {
    return this == V3_5;
  }

  /** Whether a CMAC is made with a cipher in ECB mode as if it were in CBC mode. */
  public boolean authenticatesWithAnyMode() {
    return this == V3_0;
  }

  /** Whether {@code pkeyutl} encapsulates secrets, and knows which keys sign messages whole. */
  public boolean encapsulatesKeys() {
    return this == V3_5;
  }

  /** Whether Ed25519 and Ed448 have variants, and other signatures of whole messages contexts. */
  public boolean hasSignatureContexts() {
    return this == V3_5;
  }

  /** Whether an empty argument where none is wanted is passed over, with all that is behind it. */
  public boolean passesOverEmptyArguments() {
    return this == V3_5;
  }

  /** Whether {@code enc} wraps keys as it encrypts: piece by piece, its IV being given or made of a pass phrase. */
  public boolean wrapsAsItEncrypts() {
    return this == V3_0;
  }

  /** Whether {@code pkcs12} shows object identifiers that are values of a bag's attributes. */
  public boolean showsObjectsOfBags() {
    return this == V3_5;
  }

  /** Whether DSA, ECDSA or SM2 say of a signature of no octets that it is wrong; else it cannot be told. */
  public boolean takesNoOctetsForSignatures() {
    return this == V3_5;
  }

  /** Whether a PKCS#8 of version 1 may have the public key too (RFC 5958), and no other version but 0 is known. */
  public boolean readsOneAsymmetricKey() {
    return this == V3_5;
  }

  /** Whether providers take only RSA keys of which no number is longer than the modulus. */
  public boolean refusesOversizedRsaNumbers() {
    return this == V3_5;
  }

  /** Whether DSA signs what any digest gives. */
  public boolean signsDsaWithAnyDigest() {
    return this == V3_0;
  }

  /** Whether the base provider has the system's randomness too. */
  public boolean hasSeedsInBase() {
    return this == V3_5;
  }
}
