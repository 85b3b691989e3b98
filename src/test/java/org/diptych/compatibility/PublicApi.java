package org.diptych.compatibility;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.collection.CollectionReaderDescription;
import org.apache.uima.resource.ResourceCreationSpecifier;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.util.InvalidXMLException;
import org.diptych.io.Corpus;
import org.diptych.lexicon.Lexicon;
import org.diptych.pipeline.PerceptionPipeline;
import org.diptych.reference.Components;
import org.diptych.statement.StatementsCsv;

/**
 * What Java code of others may use: the types, the components, a few entrances, and whatever of
 * ours the signatures of these name. All other public classes serve our own packages.
 */
final class PublicApi {

  private static final List<Class<?>> ENTRANCES =
      List.of(PerceptionPipeline.class, Corpus.class, Lexicon.class, StatementsCsv.class);

  private static final String OWN = "org.diptych.";
  private static final Pattern NAME = Pattern.compile("org\\.diptych\\.[\\w.$]+");

  private PublicApi() {}

  /** One line each class and member: the name of the class, a tabulator, the declaration. */
  static SortedSet<String> signatures()
      throws IOException, InvalidXMLException, ClassNotFoundException {
    SortedSet<String> lines = new TreeSet<>();
    classes().forEach(type -> lines.addAll(lines(type)));
    return lines;
  }

  /** The classes of the API. */
  static Set<Class<?>> classes() throws IOException, InvalidXMLException, ClassNotFoundException {
    Deque<Class<?>> open = new ArrayDeque<>(ENTRANCES);
    for (TypeDescription type : Components.types().getTypes()) {
      open.add(Class.forName(type.getName()));
    }
    for (Map.Entry<String, ResourceCreationSpecifier> c : Components.all().entrySet()) {
      if (c.getValue() instanceof CollectionReaderDescription
          || ((AnalysisEngineDescription) c.getValue()).isPrimitive()) {
        open.add(Class.forName(c.getKey()));
      }
    }
    Set<Class<?>> classes = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      if (Modifier.isPublic(type.getModifiers()) && classes.add(type)) {
        open.addAll(named(type));
      }
    }
    return classes;
  }

  private static List<Class<?>> named(Class<?> type) {
    List<Class<?>> named = new ArrayList<>();
    for (String line : lines(type)) {
      for (MatchResult match : NAME.matcher(line).results().toList()) {
        try {
          named.add(Class.forName(match.group()));
        } catch (ClassNotFoundException e) {
          // the name of a member
        }
      }
    }
    return named;
  }

  private static SortedSet<String> lines(Class<?> type) {
    SortedSet<String> lines = new TreeSet<>();
    lines.add(type.getName() + "\t" + declaration(type));
    // What a class has from one that nobody else sees is its own.
    for (Class<?> c = type;
        c != null && c.getName().startsWith(OWN) && (c == type || !isPublic(c));
        c = c.getSuperclass()) {
      members(c).forEach(member -> lines.add(type.getName() + "\t" + declaration(member)));
    }
    return lines;
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers());
  }

  private static Stream<Member> members(Class<?> type) {
    return Stream.<Member>concat(
            Stream.of(type.getDeclaredFields()),
            Stream.concat(
                Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors())))
        .filter(member -> !member.isSynthetic())
        .filter(
            member ->
                Modifier.isPublic(member.getModifiers())
                    || Modifier.isProtected(member.getModifiers())
                        && !Modifier.isFinal(type.getModifiers()));
  }

  private static String declaration(Class<?> type) {
    StringBuilder declaration = new StringBuilder(type.toGenericString());
    if (type.getGenericSuperclass() != null) {
      declaration.append(" extends ").append(type.getGenericSuperclass().getTypeName());
    }
    for (var implemented : type.getGenericInterfaces()) {
      declaration.append(" implements ").append(implemented.getTypeName());
    }
    if (type.isSealed()) {
      Stream.of(type.getPermittedSubclasses())
          .forEach(permitted -> declaration.append(" permits ").append(permitted.getName()));
    }
    return declaration.toString();
  }

  private static String declaration(Member member) {
    if (member instanceof Field field) {
      return field.toGenericString() + value(field);
    }
    return member instanceof Method method
        ? method.toGenericString()
        : ((Constructor<?>) member).toGenericString();
  }

  /** Constants are compiled into the code of others. */
  private static String value(Field field) {
    Class<?> type = field.getType();
    boolean constant =
        Modifier.isStatic(field.getModifiers())
            && Modifier.isFinal(field.getModifiers())
            && (type == String.class || type.isPrimitive());
    if (!constant || field.getName().matches("type|typeIndexID")) { // numbers of JCas classes
      return "";
    }
    try {
      field.setAccessible(true);
      return " = " + field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
