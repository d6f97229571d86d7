package dev.suffice.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The code that a page of the documentation holds, as files. */
record PageCode(Map<String, String> files) {
  private static final Pattern BLOCK =
      Pattern.compile("(?:`([\\w.-]+)`:\n\n)?```(\\w+)\n(.*?)\n```\n", Pattern.DOTALL);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final Pattern TYPE =
      Pattern.compile("^(?:public |final )*(?:class|record|interface) (\\w+)", Pattern.MULTILINE);

  /** Java by packages and types, other code by the names that stand before it. */
  static PageCode of(String page) throws IOException {
    var files = new LinkedHashMap<String, String>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", page)));
    while (block.find()) {
      String code = block.group(3) + "\n";
      if (block.group(2).equals("java")) {
        files.put(javaFile(code), code);
      } else if (block.group(1) != null) {
        files.put(block.group(1), code);
      }
    }
    return new PageCode(files);
  }

  private static String javaFile(String code) {
    Matcher type = TYPE.matcher(code);
    return found(PACKAGE, code).replace('.', '/')
        + '/'
        + (type.find() ? type.group(1) : "package-info")
        + ".java";
  }

  private static String found(Pattern pattern, String code) {
    Matcher matcher = pattern.matcher(code);
    if (!matcher.find()) {
      throw new IllegalArgumentException("No " + pattern + " in:\n" + code);
    }
    return matcher.group(1);
  }

  /** Without the files of tests. */
  PageCode withoutTests() {
    var some = new LinkedHashMap<>(files);
    some.keySet().removeIf(name -> name.endsWith("Test.java"));
    return new PageCode(some);
  }

  void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** Compiles what is Java, without a warning. */
  void compile(Path sources, Path classes, String classPath) throws IOException {
    write(sources);
    Files.createDirectories(classes);
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-Xlint:all,-classfile,-path", "-Werror", "-cp", classPath));
    arguments.addAll(List.of("-d", classes.toString()));
    files.keySet().stream()
        .filter(name -> name.endsWith(".java"))
        .map(name -> sources.resolve(name).toString())
        .forEach(arguments::add);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalStateException("The code of the page does not compile");
    }
  }

  /** The class path of these tests, without some of it. */
  static String classPath(Predicate<String> kept) {
    return String.join(
        File.pathSeparator,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(kept)
            .toList());
  }
}
