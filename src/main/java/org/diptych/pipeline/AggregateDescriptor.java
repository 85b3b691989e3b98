package org.diptych.pipeline;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.uima.Constants;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.TypeOrFeature;
import org.apache.uima.analysis_engine.metadata.AnalysisEngineMetaData;
import org.apache.uima.analysis_engine.metadata.FixedFlow;
import org.apache.uima.analysis_engine.metadata.impl.FixedFlow_impl;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.Capability;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.resource.metadata.ConfigurationParameterDeclarations;
import org.apache.uima.resource.metadata.ConfigurationParameterSettings;
import org.apache.uima.resource.metadata.OperationalProperties;
import org.apache.uima.resource.metadata.impl.Capability_impl;
import org.apache.uima.resource.metadata.impl.OperationalProperties_impl;
import org.apache.uima.util.InvalidXMLException;

/**
 * Makes a descriptor of a pipeline that imports its steps by name. Its parameters are those of the
 * steps of this project, and those that the pipeline sets of others; one value goes to all steps
 * that have the parameter.
 */
final class AggregateDescriptor {

  private static final String OWN = "org.diptych.";

  private final AnalysisEngineDescription description =
      UIMAFramework.getResourceSpecifierFactory().createAnalysisEngineDescription();
  private final List<String> flow = new ArrayList<>();
  private final Map<String, ConfigurationParameter> parameters = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> inputs = new LinkedHashSet<>();
  private final Set<String> outputs = new LinkedHashSet<>();

  AggregateDescriptor(String name, String text) {
    description.setFrameworkImplementation(Constants.JAVA_FRAMEWORK_NAME);
    description.setPrimitive(false);
    description.getAnalysisEngineMetaData().setName(name);
    description.getAnalysisEngineMetaData().setDescription(text);
  }

  /** The primitive steps of a pipeline, in their order. */
  static List<AnalysisEngineDescription> steps(AnalysisEngineDescription pipeline) {
    if (pipeline.isPrimitive()) {
      return List.of(pipeline);
    }
    try {
      var delegates = pipeline.getDelegateAnalysisEngineSpecifiers();
      FixedFlow order = (FixedFlow) pipeline.getAnalysisEngineMetaData().getFlowConstraints();
      return Arrays.stream(order.getFixedFlow())
          .map(key -> (AnalysisEngineDescription) delegates.get(key))
          .flatMap(step -> steps(step).stream())
          .toList();
    } catch (InvalidXMLException e) {
      throw new IllegalStateException("the pipeline imports what is not there", e);
    }
  }

  void add(AnalysisEngineDescription step) throws ResourceInitializationException {
    String implementation = step.getAnnotatorImplementationName();
    String key = implementation.substring(implementation.lastIndexOf('.') + 1);
    description
        .getDelegateAnalysisEngineSpecifiersWithImports()
        .put(key, Descriptors.byName(implementation));
    flow.add(key);
    boolean own = implementation.startsWith(OWN);
    AnalysisEngineMetaData meta = step.getAnalysisEngineMetaData();
    ConfigurationParameterSettings set = meta.getConfigurationParameterSettings();
    ConfigurationParameterSettings usual =
        createEngineDescription(component(implementation))
            .getMetaData()
            .getConfigurationParameterSettings();
    for (ConfigurationParameter parameter :
        meta.getConfigurationParameterDeclarations().getConfigurationParameters()) {
      String name = parameter.getName();
      Object value = set.getParameterValue(name);
      if (own || !Objects.deepEquals(value, usual.getParameterValue(name))) {
        take(key, own, parameter, value);
      }
    }
    for (Capability capability : meta.getCapabilities()) {
      names(capability.getInputs()).stream().filter(n -> !outputs.contains(n)).forEach(inputs::add);
      outputs.addAll(names(capability.getOutputs()));
    }
  }

  private void take(String key, boolean own, ConfigurationParameter parameter, Object value) {
    ConfigurationParameter taken =
        parameters.computeIfAbsent(
            parameter.getName(), name -> (ConfigurationParameter) parameter.clone());
    if (own) {
      taken.setDescription(parameter.getDescription());
    }
    taken.addOverride(key + "/" + parameter.getName());
    Object other = values.putIfAbsent(parameter.getName(), value);
    if (other != null && !Objects.deepEquals(other, value)) {
      throw new IllegalStateException(key + " sets '" + parameter.getName() + "' differently");
    }
  }

  AnalysisEngineDescription description() {
    AnalysisEngineMetaData meta = description.getAnalysisEngineMetaData();
    ConfigurationParameterDeclarations declared = meta.getConfigurationParameterDeclarations();
    parameters.values().forEach(declared::addConfigurationParameter);
    values.forEach(meta.getConfigurationParameterSettings()::setParameterValue);
    FixedFlow order = new FixedFlow_impl();
    order.setFixedFlow(flow.toArray(String[]::new));
    meta.setFlowConstraints(order);
    Capability capability = new Capability_impl();
    inputs.forEach(type -> capability.addInputType(type, true));
    outputs.forEach(type -> capability.addOutputType(type, true));
    meta.setCapabilities(new Capability[] {capability});
    OperationalProperties properties = new OperationalProperties_impl();
    properties.setModifiesCas(true);
    properties.setMultipleDeploymentAllowed(true);
    meta.setOperationalProperties(properties);
    return description;
  }

  private static Class<? extends AnalysisComponent> component(String name) {
    try {
      return Class.forName(name).asSubclass(AnalysisComponent.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the pipeline has a step that is not there", e);
    }
  }

  private static List<String> names(TypeOrFeature[] typesOrFeatures) {
    return Arrays.stream(typesOrFeatures).map(TypeOrFeature::getName).toList();
  }
}
