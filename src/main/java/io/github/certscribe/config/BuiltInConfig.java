package io.github.certscribe.config;

/** What stands in for the system's config where there is none: Debian's settings, as far as commands ask for them. */
final class BuiltInConfig {
  private BuiltInConfig() {}

  static final String TEXT =
      """
      HOME = .
      openssl_conf = openssl_init
      config_diagnostics = 1
      oid_section = new_oids

      [new_oids]
      tsa_policy1 = 1.2.3.4.1
      tsa_policy2 = 1.2.3.4.5.6
      tsa_policy3 = 1.2.3.4.5.7

      [openssl_init]

      [ca]
      default_ca = CA_default

      [CA_default]
      dir = ./demoCA
      certs = $dir/certs
      crl_dir = $dir/crl
      database = $dir/index.txt
      new_certs_dir = $dir/newcerts
      certificate = $dir/cacert.pem
      serial = $dir/serial
      crlnumber = $dir/crlnumber
      crl = $dir/crl.pem
      private_key = $dir/private/cakey.pem
      x509_extensions = usr_cert
      name_opt = ca_default
      cert_opt = ca_default
      default_days = 365
      default_crl_days = 30
      default_md = default
      preserve = no
      policy = policy_match

      [policy_match]
      countryName = match
      stateOrProvinceName = match
      organizationName = match
      organizationalUnitName = optional
      commonName = supplied
      emailAddress = optional

      [policy_anything]
      countryName = optional
      stateOrProvinceName = optional
      localityName = optional
      organizationName = optional
      organizationalUnitName = optional
      commonName = supplied
      emailAddress = optional

      [req]
      default_bits = 2048
      default_keyfile = privkey.pem
      distinguished_name = req_distinguished_name
      attributes = req_attributes
      x509_extensions = v3_ca
      string_mask = utf8only

      [req_distinguished_name]
      countryName = Country Name (2 letter code)
      countryName_default = AU
      countryName_min = 2
      countryName_max = 2
      stateOrProvinceName = State or Province Name (full name)
      stateOrProvinceName_default = Some-State
      localityName = Locality Name (eg, city)
      0.organizationName = Organization Name (eg, company)
      0.organizationName_default = Internet Widgits Pty Ltd
      organizationalUnitName = Organizational Unit Name (eg, section)
      commonName = Common Name (e.g. server FQDN or YOUR name)
      commonName_max = 64
      emailAddress = Email Address
      emailAddress_max = 64

      [req_attributes]
      challengePassword = A challenge password
      challengePassword_min = 4
      challengePassword_max = 20
      unstructuredName = An optional company name

      [usr_cert]
      basicConstraints = CA:FALSE
      subjectKeyIdentifier = hash
      authorityKeyIdentifier = keyid,issuer

      [v3_req]
      basicConstraints = CA:FALSE
      keyUsage = nonRepudiation, digitalSignature, keyEncipherment

      [v3_ca]
      subjectKeyIdentifier = hash
      authorityKeyIdentifier = keyid:always,issuer
      basicConstraints = critical,CA:true

      [crl_ext]
      authorityKeyIdentifier = keyid:always

      [proxy_cert_ext]
      basicConstraints = CA:FALSE
      subjectKeyIdentifier = hash
      authorityKeyIdentifier = keyid,issuer
      proxyCertInfo = critical,language:id-ppl-anyLanguage,pathlen:3,policy:foo
      """;
}
