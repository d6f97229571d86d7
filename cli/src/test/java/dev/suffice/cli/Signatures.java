package dev.suffice.cli;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Rules on what the signatures of classes and members mention. */
final class Signatures {
  private Signatures() {}

  /** Fails for visible members of visible classes that mention a type of the given kind. */
  static ArchCondition<JavaClass> offer(DescribedPredicate<JavaClass> forbidden) {
    return new ArchCondition<>("offer no type that does " + forbidden.getDescription()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!isVisible(type)) {
          return;
        }
        type.getMembers().stream()
            .filter(Signatures::isVisible)
            .filter(member -> typesOf(member).anyMatch(forbidden))
            .forEach(
                member ->
                    events.add(SimpleConditionEvent.violated(member, member.getDescription())));
      }
    };
  }

  /** Fails for members that mention a type of the given kind. */
  static ArchCondition<JavaMember> haveNoTypeFrom(DescribedPredicate<JavaClass> forbidden) {
    return new ArchCondition<>("have no type that does " + forbidden.getDescription()) {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        if (typesOf(member).anyMatch(forbidden)) {
          events.add(SimpleConditionEvent.violated(member, member.getDescription()));
        }
      }
    };
  }

  private static Stream<JavaClass> typesOf(JavaMember member) {
    if (member instanceof JavaCodeUnit unit) {
      Stream<JavaClass> parameters = unit.getRawParameterTypes().stream();
      Stream<JavaClass> result =
          member instanceof JavaConstructor ? Stream.of() : Stream.of(unit.getRawReturnType());
      return Stream.concat(parameters, result);
    }
    return member.getAllInvolvedRawTypes().stream();
  }

  private static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(Signatures::isVisible).orElse(true);
  }

  private static boolean isVisible(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}
