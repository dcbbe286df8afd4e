package app.adiuva.cloud.agent;

import app.adiuva.contracts.plan.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A tool as the model sees it: its name, what it is for, and its arguments.
public record ToolSpec(String name, String description, List<Parameter> parameters) {
    public ToolSpec {
        parameters = List.copyOf(parameters);
    }

    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
    }

    /// Starts a specification; parameters stand in the order in which they are added.
    public static Builder named(String name, String description) {
        return new Builder(name, description);
    }

    /// Collects parameters. Confined to one thread.
    public static final class Builder {
        private final String name;
        private final String description;
        private final List<Parameter> parameters = new ArrayList<>();

        private Builder(String name, String description) {
            this.name = name;
            this.description = description;
        }

        public Builder needs(String parameter, Shape shape, String meaning) {
            parameters.add(new Parameter(parameter, shape, true, meaning));
            return this;
        }

        public Builder takes(String parameter, Shape shape, String meaning) {
            parameters.add(new Parameter(parameter, shape, false, meaning));
            return this;
        }

        /// Adds all `others` as optional parameters.
        public Builder takesAll(List<Parameter> others) {
            others.forEach(p -> parameters.add(new Parameter(p.name(), p.shape(), false, p.description())));
            return this;
        }

        public ToolSpec build() {
            return new ToolSpec(name, description, parameters);
        }
    }

    public static Shape text(int maxLength) {
        return new Shape.Of(new FieldType.Text(maxLength));
    }

    public static Shape oneOf(String... words) {
        return new Shape.Of(new FieldType.Choice(new LinkedHashSet<>(Arrays.asList(words))));
    }

    public static Shape oneOf(Set<String> words) {
        return new Shape.Of(new FieldType.Choice(words));
    }

    public static Shape flag() {
        return new Shape.Of(new FieldType.Flag());
    }

    public static Shape words(int maxItems, int maxLength) {
        return new Shape.Of(new FieldType.Words(maxItems, maxLength));
    }

    public static Shape recurrence() {
        return new Shape.Of(new FieldType.Recurrence());
    }

    public static Shape moment() {
        return new Shape.Moment();
    }

    public static Shape day() {
        return new Shape.Day();
    }

    public static Shape whole(int least, int most) {
        return new Shape.Whole(least, most);
    }
}
