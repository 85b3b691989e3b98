package org.diptych.reference;

import static org.diptych.reference.Markdown.code;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.uima.analysis_engine.TypeOrFeature;
import org.apache.uima.resource.ResourceCreationSpecifier;
import org.apache.uima.resource.metadata.Capability;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.ProcessingResourceMetaData;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.InvalidXMLException;

/** What a programmer looks up: components and types. */
final class ComponentPages {

  private ComponentPages() {}

  static String components() throws IOException, InvalidXMLException {
    Markdown page =
        new Markdown("Components")
            .paragraph(
                "Each can be made with uimaFIT by its class, or imported into a descriptor by its"
                    + " name. A parameter without a default is not set.");
    for (Map.Entry<String, ResourceCreationSpecifier> component : Components.all().entrySet()) {
      ProcessingResourceMetaData meta =
          (ProcessingResourceMetaData) component.getValue().getMetaData();
      page.section(component.getKey()).paragraph(meta.getDescription());
      for (Capability capability : meta.getCapabilities()) {
        page.columns("reads", "writes")
            .row(names(capability.getInputs()), names(capability.getOutputs()));
      }
      ConfigurationParameter[] parameters =
          meta.getConfigurationParameterDeclarations().getConfigurationParameters();
      if (parameters.length > 0) {
        page.columns("parameter", "type", "default", "says");
      }
      for (ConfigurationParameter parameter : parameters) {
        page.row(
            code(parameter.getName()),
            type(parameter),
            code(usual(meta, parameter)),
            parameter.getDescription());
      }
    }
    return page.toString();
  }

  private static String type(ConfigurationParameter parameter) {
    return parameter.getType()
        + (parameter.isMultiValued() ? ", several" : "")
        + (parameter.isMandatory() ? ", mandatory" : "");
  }

  static String usual(ProcessingResourceMetaData meta, ConfigurationParameter parameter) {
    Object value = meta.getConfigurationParameterSettings().getParameterValue(parameter.getName());
    if (value instanceof Object[] values) {
      return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
    }
    return value == null ? "" : value.toString();
  }

  private static String names(TypeOrFeature[] types) {
    return Arrays.stream(types)
        .map(TypeOrFeature::getName)
        .map(name -> code(name.substring(name.lastIndexOf('.') + 1)))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  static String types() throws IOException, InvalidXMLException {
    TypeSystemDescription types = Components.types();
    Markdown page = new Markdown("Types").paragraph(types.getDescription());
    for (TypeDescription type : types.getTypes()) {
      page.section(type.getName())
          .paragraph(type.getDescription() + " Below " + code(type.getSupertypeName()) + ".")
          .columns("feature", "range", "says");
      for (FeatureDescription feature : type.getFeatures()) {
        page.row(
            code(feature.getName()),
            feature.getRangeTypeName().replace("uima.cas.", ""),
            feature.getDescription());
      }
    }
    return page.toString();
  }
}
