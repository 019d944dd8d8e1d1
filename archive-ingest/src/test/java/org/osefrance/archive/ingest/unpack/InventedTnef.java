package org.osefrance.archive.ingest.unpack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A {@code winmail.dat} written byte by byte (MS-OXTNEF 2.1.3): no program of ours writes one. */
public final class InventedTnef {

    private static final int MESSAGE = 1;
    private static final int ATTACHMENT = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** One with nothing in it. */
    public InventedTnef() {
        bytes.writeBytes(new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0});
        attribute(MESSAGE, 0x0008_9006, new byte[] {0, 0, 1, 0});
    }

    /** With an enclosure. */
    public InventedTnef enclosing(String name, byte[] content) {
        attribute(ATTACHMENT, 0x0006_9002, new byte[14]);
        attribute(ATTACHMENT, 0x0001_8010, (name + "\0").getBytes(StandardCharsets.ISO_8859_1));
        return attribute(ATTACHMENT, 0x0006_800f, content);
    }

    private InventedTnef attribute(int level, int tag, byte[] data) {
        int sum = 0;
        for (byte value : data) {
            sum = sum + (value & 0xff) & 0xffff;
        }
        bytes.writeBytes(ByteBuffer.allocate(data.length + 11)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) level)
                .putInt(tag)
                .putInt(data.length)
                .put(data)
                .putShort((short) sum)
                .array());
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
