// Nodes of the `yaml` package, made without its composer. They inherit from the package's classes. They also inherit the
// mark that its questions (isScalar, isMap, …) look at: to define that on each node, as the package does, takes longer
// than to read the text.
import { Pair, type ParsedNode, Scalar, YAMLMap, YAMLSeq } from "yaml";

type PairOfNodes = Pair<ParsedNode, ParsedNode>;

/** Where the package keeps of what kind a node is. */
const KIND = Symbol.for("yaml.node.type");

/** @param example Says which class the package has for such nodes, and how it marks them. */
function becomeLike({ prototype }: { readonly prototype: object }, example: object): void {
  Object.setPrototypeOf(prototype, Object.getPrototypeOf(example));
  Object.defineProperty(prototype, KIND, { value: Reflect.get(example, KIND) });
}

function placedLike(example: object) {
  class Placed {
    readonly start: number;
    readonly valueEnd: number;
    readonly nodeEnd: number;

    constructor(start: number, valueEnd: number, nodeEnd: number) {
      this.start = start;
      this.valueEnd = valueEnd;
      this.nodeEnd = nodeEnd;
    }

    /** As the package gives it. It is made when somebody asks: of most nodes nobody does. */
    get range(): ParsedNode["range"] {
      return [this.start, this.valueEnd, this.nodeEnd];
    }
  }
  becomeLike(Placed, example);
  return Placed;
}

class PlainScalar extends placedLike(new Scalar(null)) {
  readonly value: unknown;
  readonly source: string;
  readonly type: Scalar.Type;

  constructor(
    start: number,
    end: number,
    nodeEnd: number,
    value: unknown,
    source: string,
    type: Scalar.Type,
  ) {
    super(start, end, nodeEnd);
    this.value = value;
    this.source = source;
    this.type = type;
  }
}

class PlainSeq extends placedLike(new YAMLSeq()) {
  readonly items: readonly ParsedNode[];
  readonly flow: boolean | undefined;

  constructor(start: number, end: number, nodeEnd: number, items: readonly ParsedNode[], flow?: true) {
    super(start, end, nodeEnd);
    this.items = items;
    this.flow = flow;
  }
}

class PlainMap extends placedLike(new YAMLMap()) {
  readonly items: readonly PairOfNodes[];

  constructor(start: number, end: number, nodeEnd: number, items: readonly PairOfNodes[]) {
    super(start, end, nodeEnd);
    this.items = items;
  }
}

class PlainPair {
  readonly key: ParsedNode;
  readonly value: ParsedNode;

  constructor(key: ParsedNode, value: ParsedNode) {
    this.key = key;
    this.value = value;
  }
}
becomeLike(PlainPair, new Pair(null));

/** What has the package's methods by inheritance, and its data as the fields above. */
type NodeClass<Parts extends readonly unknown[], Node> = new (...parts: Parts) => Node;

export const nodes = {
  Scalar: PlainScalar as unknown as NodeClass<ConstructorParameters<typeof PlainScalar>, Scalar.Parsed>,
  Seq: PlainSeq as unknown as NodeClass<ConstructorParameters<typeof PlainSeq>, YAMLSeq.Parsed>,
  Map: PlainMap as unknown as NodeClass<ConstructorParameters<typeof PlainMap>, YAMLMap.Parsed>,
  Pair: PlainPair as unknown as NodeClass<ConstructorParameters<typeof PlainPair>, PairOfNodes>,
};
