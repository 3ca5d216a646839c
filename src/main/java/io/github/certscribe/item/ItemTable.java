package io.github.certscribe.item;

import io.github.certscribe.dialect.Dialect;
import io.github.certscribe.item.Item.Field;
import io.github.certscribe.item.Item.Kind;
import io.github.certscribe.text.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The structures that a release knows, read from {@code items.txt}, which says how it is written. */
public final class ItemTable {
  private static final AtomicReferenceArray<ItemTable> READ = new AtomicReferenceArray<>(Dialect.values().length);

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final String release;

  private ItemTable(String release) {
    this.release = "[" + release + "]";
  }

  /** The structures of a release, read when they are first asked for. */
  public static ItemTable of(Dialect dialect) {
    ItemTable known = READ.get(dialect.ordinal());
    if (known != null) {
      return known;
    }
    ItemTable table = new ItemTable(dialect.release());
    try (InputStream in = ItemTable.class.getResourceAsStream("items.txt")) {
      table.read(ByteString.of(in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("no items", e);
    }
    READ.set(dialect.ordinal(), table);
    return table;
  }

  private void read(String text) {
    StringTokenizer lines = new StringTokenizer(text, "\n");
    Item item = null;
    while (lines.hasMoreTokens()) {
      String line = lines.nextToken();
      if (line.charAt(0) == ' ') {
        readField(new StringTokenizer(line, " "), item);
      } else if (line.charAt(0) != '#') {
        StringTokenizer words = new StringTokenizer(line, " ");
        String name = words.nextToken();
        String kind = words.nextToken();
        boolean marked = words.hasMoreTokens();
        item = new Item(name, Kind.valueOf(marked ? words.nextToken() : kind), marked && !kind.equals(release));
        items.put(name, item);
      }
    }
  }

  private void readField(StringTokenizer words, Item item) {
    String word = words.nextToken();
    if (word.charAt(0) == '[') {
      if (!word.equals(release)) {
        return;
      }
      word = words.nextToken();
    }
    final String name = word;
    word = words.nextToken();
    String oid = null;
    if (word.charAt(0) == '=') {
      oid = word.substring(1);
      word = words.nextToken();
    }
    int tag = -1;
    boolean explicit = false;
    if (Character.isDigit(word.charAt(0))) {
      tag = Integer.parseInt(word);
      explicit = words.nextToken().equals("EXPLICIT");
      word = words.nextToken();
    }
    int list = word.equals("SEQUENCE_OF") ? 16 : word.equals("SET_OF") ? 17 : 0;
    if (list != 0) {
      word = words.nextToken();
    }
    item.fields().add(new Field(name, oid, tag, explicit, list, word, words.hasMoreTokens()));
  }

  /** The structure, or null where there is none, or a primitive type is called so. */
  Item item(String name) {
    return items.get(name);
  }

  /** Whether a value can be asked to be one. */
  public boolean knows(String name) {
    Item item = items.get(name);
    return item == null ? PrimitiveItem.of(name) != null : !item.part();
  }

  /** All names that are known. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Item item : items.values()) {
      if (!item.part()) {
        names.add(item.name());
      }
    }
    names.addAll(PrimitiveItem.NAMES);
    return names;
  }
}
