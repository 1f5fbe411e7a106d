package dev.trailsearch.indexer.integrity;

import java.io.ByteArrayOutputStream;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;

/** The two ways to write an RSA public key in DER. */
final class Der {

  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;

  /** The algorithm identifier of RSA: its object identifier 1.2.840.113549.1.1.1, and NULL. */
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  private Der() {}

  /** A key as PKCS #1 has it: modulus and exponent alone. */
  static byte[] pkcs1(RSAPublicKey key) {
    return value(
        SEQUENCE,
        value(INTEGER, key.getModulus().toByteArray()),
        value(INTEGER, key.getPublicExponent().toByteArray()));
  }

  /** A key in PKCS #1 as X.509 has it, which is what Java reads. */
  static byte[] x509(byte[] pkcs1) {
    return value(SEQUENCE, RSA, value(BIT_STRING, new byte[] {0}, pkcs1));
  }

  private static byte[] value(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    writeLength(content.size(), out);
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  private static void writeLength(int length, ByteArrayOutputStream out) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
    out.write(0x80 | bytes);
    for (int i = bytes - 1; i >= 0; i--) {
      out.write(length >>> (8 * i));
    }
  }
}
